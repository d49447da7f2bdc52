import { randomUUID } from 'node:crypto';
import type { ComponentChildren, JSX } from 'preact';
import { LONGEST_MESSAGE } from '../../../../shared/contracts/message';
import { sayFieldProblem } from '../../../../shared/words';
import type { Refusal } from '../../../../server/src/platform/errors';
import { HiddenFields } from '../../components/hidden-fields';
import { RefusedForm } from '../../forms/refused-form';
import { accountLabels } from '../../forms/account-fields';
import type { PageRequest } from '../../routing/page';

interface MessageFormProps {
  request: PageRequest;
  action: string;
  label: string;
  button: string;
  refusal?: Refusal | undefined;
  /** Who sends it is known only with the form: files come after signing in. */
  withFiles?: boolean;
  /** What goes along unseen. */
  hidden?: Readonly<Record<string, string>>;
  /** What else the form asks, between text and button. */
  children?: ComponentChildren;
}

/** A message that was refused because another was sent by the same form is another one. */
const keyOf = ({ form }: PageRequest, refusal?: Refusal): string =>
  refusal?.code === 'MESSAGE_SENT_BEFORE' ? randomUUID() : (form.idempotencyKey ?? randomUUID());

const Problem = ({
  request,
  field,
  refusal,
}: Pick<MessageFormProps, 'request' | 'refusal'> & { field: string }): JSX.Element | null => {
  const problem = refusal?.fields[field];
  return problem ? (
    <p class="problem-text" id={`${field}-problem`}>
      {sayFieldProblem(request.language, problem.key)}
    </p>
  ) : null;
};

const Files = ({ request, refusal }: Pick<MessageFormProps, 'request' | 'refusal'>): JSX.Element => {
  const { words } = request;
  const wrong = refusal?.fields.files !== undefined;
  return (
    <div class="field">
      <label for="files">{words.messages.files}</label>
      <input
        id="files"
        name="files"
        type="file"
        multiple
        accept="image/jpeg,image/png,image/webp,image/avif,image/gif,application/pdf"
        aria-describedby={wrong ? 'files-help files-problem' : 'files-help'}
        aria-invalid={wrong ? 'true' : undefined}
      />
      <p class="help" id="files-help">
        {refusal && request.files.length > 0
          ? `${words.messages.filesHelp} ${words.messages.filesAgain}`
          : words.messages.filesHelp}
      </p>
      <Problem request={request} field="files" refusal={refusal} />
    </div>
  );
};

/** Writing a message: whole without a script; what was typed stays when it is refused. */
export const MessageForm = (props: MessageFormProps): JSX.Element => {
  const { request, action, label, button, refusal, withFiles = true, hidden = {}, children } = props;
  const { words, form } = request;
  const wrong = refusal?.fields.text !== undefined;
  return (
    <>
      <RefusedForm
        request={request}
        refusal={refusal}
        labels={{ text: label, files: words.messages.files, ...accountLabels(words) }}
      />
      <form
        class="form message-form purchase-form"
        method="post"
        action={action}
        encType="multipart/form-data"
        data-part="form"
      >
        <HiddenFields fields={{ ...hidden, idempotencyKey: keyOf(request, refusal) }} />
        <div class="field">
          <label for="text">{label}</label>
          <textarea
            id="text"
            name="text"
            rows={4}
            data-longest={LONGEST_MESSAGE}
            aria-invalid={wrong ? 'true' : undefined}
            aria-describedby={wrong ? 'text-problem text-count' : 'text-count'}
          >
            {form.text ?? ''}
          </textarea>
          <p class="help figures" id="text-count" data-part="count" aria-live="polite" />
          <Problem request={request} field="text" refusal={refusal} />
        </div>
        {withFiles && <Files request={request} refusal={refusal} />}
        {children}
        <div class="actions">
          <button type="submit" data-part="send">
            {button}
          </button>
          <span class="small soft" data-part="keys" hidden>
            {words.messages.sendKeys}
          </span>
        </div>
      </form>
    </>
  );
};
