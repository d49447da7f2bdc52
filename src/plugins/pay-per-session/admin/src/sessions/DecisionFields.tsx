import { Box, Radio, Textarea, Typography } from '@strapi/design-system';
import { CONTINUATIONS, type Continuation } from '../../../shared/session-status';
import { FormField } from '../parts/FormField';
import { useSay } from '../say';

/** The decision after an introductory session, as it is being made. */
export interface DecisionDraft {
  continuation: Continuation | '';
  reason: string;
}

export const UNDECIDED: DecisionDraft = { continuation: '', reason: '' };

interface DecisionFieldsProps {
  client: string;
  draft: DecisionDraft;
  problems: { continuation: string | undefined; reason: string | undefined };
  change(draft: DecisionDraft): void;
}

/** Whether host and client go on, and why not. */
export const DecisionFields = ({ client, draft, problems, change }: DecisionFieldsProps) => {
  const say = useSay();
  return (
    <>
      <FormField
        name="continuation"
        label={say('decision.title')}
        hint={say('decision.hint', { client })}
        problem={problems.continuation}
        required
      >
        <Radio.Group
          value={draft.continuation}
          aria-label={say('decision.title')}
          onValueChange={(value: string) =>
            change({ ...draft, continuation: CONTINUATIONS.find((known) => known === value) ?? '' })
          }
        >
          {CONTINUATIONS.map((continuation) => (
            <Radio.Item key={continuation} value={continuation}>
              <Box>
                <Typography tag="span" fontWeight="bold">
                  {say(`decision.${continuation}`)}
                </Typography>
                <Typography tag="p" variant="pi" textColor="neutral600">
                  {say(`decision.${continuation}Hint`, { client })}
                </Typography>
              </Box>
            </Radio.Item>
          ))}
        </Radio.Group>
      </FormField>
      {draft.continuation !== '' && (
        <DecisionReason
          client={client}
          reason={draft.reason}
          required={draft.continuation === 'rejected'}
          problem={problems.reason}
          onChange={(reason) => change({ ...draft, reason })}
        />
      )}
    </>
  );
};

interface DecisionReasonProps {
  client: string;
  reason: string;
  required: boolean;
  problem: string | undefined;
  onChange(reason: string): void;
}

/** Why; the client reads it. */
export const DecisionReason = ({ client, reason, required, problem, onChange }: DecisionReasonProps) => {
  const say = useSay();
  return (
    <FormField
      name="reason"
      label={say('decision.reason')}
      hint={say('decision.reasonHint', { client })}
      problem={problem}
      required={required}
    >
      <Textarea value={reason} maxLength={1000} rows={3} onChange={({ target }) => onChange(target.value)} />
    </FormField>
  );
};
