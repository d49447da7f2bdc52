import type { JSX } from 'preact';
import { FeeTags } from '../../components/fee-tags';
import type { PageRequest } from '../../routing/page';
import { programPath } from '../programs/program-path';
import type { HelpedWith, HelpInProgram } from './help-of-host';

interface HelpListProps {
  request: PageRequest;
  help: readonly HelpInProgram[];
}

/** Where credits count for nothing, no tag says that they do. */
const feesOf = ({ services }: HelpedWith, takesCredits: boolean) =>
  services.map((service) => ({ ...service, takesCredits: service.takesCredits && takesCredits }));

interface TagsProps {
  request: PageRequest;
  part: HelpedWith;
  takesCredits: boolean;
}

const Tags = ({ request, part, takesCredits }: TagsProps): JSX.Element => (
  <span class="tags">
    <FeeTags request={request} fees={feesOf(part, takesCredits)} />
  </span>
);

/** The programs and subprograms a host helps with, each with its fees; nothing beside those that are free. */
export const HelpList = ({ request, help }: HelpListProps): JSX.Element | null =>
  help.length === 0 ? null : (
    <ul class="help-list">
      {help.map(({ program, parts }) => (
        <li key={program.id}>
          <div class="help-head">
            <h3>
              <a href={programPath(program)}>{program.name}</a>
            </h3>
            {parts.map((part) =>
              part.id === program.id ? (
                <Tags key={part.id} request={request} part={part} takesCredits={program.takesCredits} />
              ) : null,
            )}
          </div>
          {program.institution && <p class="small soft">{program.institution.name}</p>}
          {program.subprograms.length > 0 && (
            <ul class="help-parts">
              {parts.map((part) => (
                <li key={part.id}>
                  <span>{part.name}</span>
                  <Tags request={request} part={part} takesCredits={program.takesCredits} />
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
