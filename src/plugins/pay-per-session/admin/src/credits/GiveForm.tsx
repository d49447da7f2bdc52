import { useRef, useState, type FormEvent } from 'react';
import { Button, Checkbox, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { useNavigate, useSearchParams } from 'react-router-dom';
import type { CreditPlaces, RunView } from '../../../shared/contracts/allocation';
import { sayFieldProblem } from '../../../shared/words';
import { focusFirstProblem } from '../parts/focus-first-problem';
import { FormField } from '../parts/FormField';
import { HintedChoice } from '../parts/HintedChoice';
import { Panelled } from '../parts/Panelled';
import { TextField } from '../parts/TextField';
import { PANEL_PATH } from '../plugin-id';
import { useSay } from '../say';
import { useSend } from '../server/use-send';
import { emptyDraft, requestOf, suggestedKey, WAYS, wrongFieldsOf, type GiveDraft } from './give-draft';
import { ListField } from './ListField';
import { sayTerm } from './say-term';

interface GiveFormProps {
  institutions: CreditPlaces['institutions'];
}

/** To whom, how many, of which term. */
export const GiveForm = ({ institutions }: GiveFormProps) => {
  const say = useSay();
  const { locale } = useIntl();
  const navigate = useNavigate();
  const { toggleNotification } = useNotification();
  const [asked] = useSearchParams();
  const form = useRef<HTMLFormElement>(null);
  const { busy, send } = useSend();
  const [draft, setDraft] = useState(() => emptyDraft(institutions, asked));
  const [problems, setProblems] = useState<Record<string, string>>({});
  const change = (changed: Partial<GiveDraft>) => setDraft((before) => ({ ...before, ...changed }));
  const institution = institutions.find(({ terms }) => terms.some(({ id }) => String(id) === draft.termId));
  const programs = institution?.programs ?? [];
  const program = programs.find(({ id }) => String(id) === draft.programId);
  const key = draft.importKey === '' ? suggestedKey(draft, program?.name ?? '', new Date()) : draft.importKey;

  /** Says what is wrong beside its fields, and goes to the first of them. */
  const point = (wrong: Record<string, string>): void => {
    setProblems(wrong);
    focusFirstProblem(form.current);
  };
  const check = async (event: FormEvent) => {
    event.preventDefault();
    if (draft.way === 'file' && draft.list === null) {
      point({ list: sayFieldProblem(locale, 'required') });
      return;
    }
    const { path, body } = requestOf(draft, key);
    const sent = await send<RunView>('post', path, body, true);
    if (sent === null) return;
    if (sent.ok) {
      navigate(`${PANEL_PATH}/credits/runs/${sent.value.id}`);
      return;
    }
    const wrong = wrongFieldsOf(sent.problem);
    if (Object.keys(wrong).length > 0) point(wrong);
    else toggleNotification({ type: 'danger', message: sent.problem.sentence });
  };

  return (
    <form ref={form} onSubmit={(event) => void check(event)} noValidate>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Panelled title={say('credits.toWhom')}>
          <HintedChoice
            name="way"
            label={say('credits.toWhom')}
            value={draft.way}
            choices={WAYS.map((value) => ({
              value,
              name: say(`credits.way_${value}`),
              hint: say(`credits.wayHint_${value}`),
            }))}
            onChange={(way) => change({ way })}
          />
          <FormField name="termId" label={say('credits.term')} problem={problems.termId} required>
            <SingleSelect
              value={draft.termId}
              onChange={(termId) => change({ termId: String(termId), programId: '' })}
            >
              {institutions.flatMap(({ name, terms }) =>
                terms
                  .filter(({ state }) => state !== 'over')
                  .map((term) => (
                    <SingleSelectOption key={term.id} value={String(term.id)}>
                      {`${name}: ${sayTerm(say, locale, term)}`}
                    </SingleSelectOption>
                  )),
              )}
            </SingleSelect>
          </FormField>
          {draft.way === 'client' && (
            <TextField
              name="email"
              label={say('credits.address')}
              hint={say('credits.addressHint')}
              problem={problems.email}
              required
              value={draft.email}
              longest={254}
              onChange={(email) => change({ email })}
            />
          )}
          {draft.way === 'group' && (
            <FormField
              name="programId"
              label={say('credits.program')}
              hint={programs.length === 0 ? say('credits.noPrograms') : undefined}
              problem={problems.programId}
              required
            >
              <SingleSelect
                value={draft.programId}
                placeholder={say('credits.chooseProgram')}
                disabled={programs.length === 0}
                onChange={(programId) => change({ programId: String(programId) })}
              >
                {programs.map(({ id, name, members }) => (
                  <SingleSelectOption key={id} value={String(id)}>
                    {say('credits.programMembers', { name, count: members })}
                  </SingleSelectOption>
                ))}
              </SingleSelect>
            </FormField>
          )}
          {draft.way === 'file' && (
            <ListField
              list={draft.list}
              problem={problems.list}
              strangers={draft.strangers}
              change={change}
            />
          )}
        </Panelled>
        <Panelled title={say(draft.way === 'file' ? 'credits.howGiven' : 'credits.howMany')}>
          {draft.way !== 'file' && (
            <>
              <TextField
                name="credits"
                label={say('credits.creditsEach')}
                hint={say('credits.creditsHint')}
                problem={problems.credits}
                required
                numeric={{ mode: 'numeric' }}
                value={draft.credits}
                onChange={(credits) => change({ credits })}
              />
              <TextField
                name="note"
                label={say('credits.note')}
                hint={say('credits.noteHint')}
                problem={problems.note}
                value={draft.note}
                longest={500}
                onChange={(note) => change({ note })}
              />
            </>
          )}
          <TextField
            name="importKey"
            label={say('credits.importKey')}
            hint={say('credits.importKeyHint')}
            problem={problems.importKey}
            value={key}
            longest={100}
            onChange={(importKey) => change({ importKey })}
          />
          <Checkbox
            checked={draft.tell}
            onCheckedChange={(tell: boolean | 'indeterminate') => change({ tell: tell === true })}
          >
            {say('credits.tell')}
          </Checkbox>
        </Panelled>
        <Flex justifyContent="flex-end">
          <Button type="submit" size="L" loading={busy}>
            {say('credits.check')}
          </Button>
        </Flex>
      </Flex>
    </form>
  );
};
