import type { JSX } from 'preact';
import type { Refusal } from '../../../server/src/platform/errors';
import type { PageRequest } from '../routing/page';
import { AccountFields } from './account-fields';

interface AccountQuestionProps {
  request: PageRequest;
  refusal?: Refusal | undefined;
}

/** Who a visitor is, within the form of what they want: a new account, or the one they have. */
export const AccountQuestion = ({ request, refusal }: AccountQuestionProps): JSX.Element => {
  const { words, form } = request;
  // The name is asked of new ones only.
  const known = form.account === 'existing';
  return (
    <>
      <fieldset class="stack-s">
        <legend>{words.buy.accountQuestion}</legend>
        <div class="choices two">
          <label class="choice">
            <input type="radio" name="account" value="new" checked={!known} />
            {words.buy.newHere}
          </label>
          <label class="choice">
            <input type="radio" name="account" value="existing" checked={known} />
            {words.buy.wasHere}
          </label>
        </div>
      </fieldset>
      <AccountFields request={request} kind={known ? 'either' : 'new'} problems={refusal?.fields ?? {}} />
    </>
  );
};
