import { useRef, useState, type ChangeEvent, type FormEvent, type KeyboardEvent } from 'react';
import { Box, Button, Field, Flex, Textarea, Typography } from '@strapi/design-system';
import { Paperclip, PaperPlane } from '@strapi/icons';
import { FILE_TYPES, LONGEST_MESSAGE, type SentMessage } from '../../../shared/contracts/message';
import { UnsavedGuard } from '../parts/UnsavedGuard';
import { useSay } from '../say';
import type { Problem } from '../server/problem';
import { useSend } from '../server/use-send';

interface ComposerProps {
  /** Of the API, to which the message is sent. */
  path: string;
  label: string;
  /** Goes along: the last message that was seen, the session it is about. */
  facts: Readonly<Record<string, string>>;
  onSent(sent: SentMessage): void;
}

const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );

const Chosen = ({ files, onRemove }: { files: readonly File[]; onRemove(file: File): void }) => {
  const say = useSay();
  return (
    <Flex tag="ul" gap={2} wrap="wrap">
      {files.map((file) => (
        <Flex key={file.name} tag="li" gap={1} background="neutral100" hasRadius padding={1} paddingLeft={3}>
          <Typography variant="pi" style={{ overflowWrap: 'anywhere' }}>
            {file.name}
          </Typography>
          <Button
            variant="ghost"
            size="S"
            aria-label={say('messages.removeFile', { name: file.name })}
            onClick={() => onRemove(file)}
          >
            ×
          </Button>
        </Flex>
      ))}
    </Flex>
  );
};

/** Writes a message. What cannot be sent stays, under the same key: sent again, it arrives once. */
export const Composer = ({ path, label, facts, onSent }: ComposerProps) => {
  const say = useSay();
  const { busy, send } = useSend();
  const [text, setText] = useState('');
  const [files, setFiles] = useState<File[]>([]);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [key, setKey] = useState(newKey);
  const chooser = useRef<HTMLInputElement>(null);
  const left = LONGEST_MESSAGE - text.length;

  const submit = async (event?: FormEvent) => {
    event?.preventDefault();
    const form = new FormData();
    form.set('text', text);
    form.set('idempotencyKey', key);
    for (const [name, value] of Object.entries(facts)) form.set(name, value);
    for (const file of files) form.append('files', file);
    const sent = await send<SentMessage>('post', `${path}/messages`, form, true);
    if (sent === null) return;
    if (!sent.ok) {
      setProblem(sent.problem);
      if (sent.problem.code === 'MESSAGE_SENT_BEFORE') setKey(newKey());
      return;
    }
    setProblem(null);
    setText('');
    setFiles([]);
    setKey(newKey());
    onSent(sent.value);
  };

  const sendByKeys = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void submit();
  };

  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    setFiles([...files, ...(target.files ?? [])]);
    target.value = '';
  };

  const wrong = problem?.fields.text ?? problem?.fields.files;
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <UnsavedGuard unsaved={text.trim() !== '' && !busy} />
      <Flex direction="column" alignItems="stretch" gap={3}>
        {problem && !wrong && (
          <Box role="alert" background="danger100" hasRadius padding={3}>
            <Typography textColor="danger700">{problem.sentence}</Typography>
          </Box>
        )}
        <Field.Root
          name="text"
          error={wrong}
          hint={left < LONGEST_MESSAGE / 10 ? say('messages.left', { count: left }) : say('messages.keys')}
          width="100%"
        >
          <Field.Label>{label}</Field.Label>
          <Textarea
            value={text}
            rows={4}
            onChange={({ target }) => setText(target.value)}
            onKeyDown={sendByKeys}
          />
          <Field.Hint />
          <Field.Error />
        </Field.Root>
        {files.length > 0 && (
          <Chosen files={files} onRemove={(file) => setFiles(files.filter((other) => other !== file))} />
        )}
        <input
          ref={chooser}
          type="file"
          multiple
          hidden
          accept={FILE_TYPES.join(',')}
          aria-hidden
          tabIndex={-1}
          onChange={choose}
        />
        <Flex gap={2} justifyContent="space-between" wrap="wrap">
          <Flex gap={2} wrap="wrap">
            <Button variant="tertiary" startIcon={<Paperclip />} onClick={() => chooser.current?.click()}>
              {say('messages.addFiles')}
            </Button>
            <Typography variant="pi" textColor="neutral600">
              {say('messages.filesHint')}
            </Typography>
          </Flex>
          <Button type="submit" startIcon={<PaperPlane />} loading={busy}>
            {say('messages.send')}
          </Button>
        </Flex>
      </Flex>
    </form>
  );
};
