import type { JSX } from 'preact';
import { PICTURE_SIDE, PICTURE_TYPES } from '../../../../shared/client-picture';
import { sayFieldProblem } from '../../../../shared/words';
import type { SignedInClient } from '../../../../server/src/people';
import type { Refusal } from '../../../../server/src/platform/errors';
import { OwnFace } from '../../components/own-face';
import type { PageRequest } from '../../routing/page';

interface PictureFieldProps {
  request: PageRequest;
  client: SignedInClient;
  refusal?: Refusal | undefined;
}

/** What is to be known of a picture, and that a browser never sends the same file twice by itself. */
const Help = ({ request, refusal }: Omit<PictureFieldProps, 'client'>): JSX.Element => {
  const { words, language } = request;
  const problem = refusal?.fields.picture;
  return (
    <>
      <p class="help" id="picture-help">
        {words.account.pictureHelp}
      </p>
      {refusal && !problem && request.files.length > 0 && <p class="help">{words.account.pictureAgain}</p>}
      {problem && (
        <p class="problem-text" id="picture-problem">
          {sayFieldProblem(language, problem.key)}
        </p>
      )}
    </>
  );
};

/** The client's picture, another one in its place, or none any more. A script shows the new one before it is sent. */
export const PictureField = ({ request, client, refusal }: PictureFieldProps): JSX.Element => {
  const { words, form } = request;
  const wrong = refusal?.fields.picture !== undefined;
  return (
    <div class="field picture-field" data-island="picture">
      <label for="picture">{words.account.picture}</label>
      <div class="picture-choice">
        <span data-part="shown">
          <OwnFace client={client} class="own-picture" />
        </span>
        <canvas class="own-picture" data-part="preview" width={PICTURE_SIDE} height={PICTURE_SIDE} hidden />
        <div class="picture-ways">
          <input
            id="picture"
            name="picture"
            type="file"
            accept={PICTURE_TYPES.join(',')}
            aria-describedby={wrong ? 'picture-help picture-problem' : 'picture-help'}
            aria-invalid={wrong ? 'true' : undefined}
          />
          {client.pictureUrl !== null && (
            <label class="plain-choice">
              <input
                type="checkbox"
                name="removePicture"
                value="true"
                checked={form.removePicture === 'true'}
              />
              {words.account.removePicture}
            </label>
          )}
        </div>
      </div>
      <p class="small soft" role="status" data-part="told" data-words={words.account.pictureChosen} />
      <Help request={request} refusal={refusal} />
    </div>
  );
};
