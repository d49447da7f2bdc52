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

/** The programs and subprograms a host helps with, each with its fees; nothing beside those that are free. */
export const HelpList = ({ request, help }: HelpListProps): JSX.Element | null =>
  help.length === 0 ? null : (
    <ul class="help-list">
      {help.map(({ program, parts }) => (
        <li key={program.id}>
          <h3>
            <a class="quiet-link" href={programPath(program)}>
              {program.name}
            </a>
          </h3>
          {program.institution && <p class="small soft">{program.institution.name}</p>}
          <ul class="help-parts">
            {parts.map((part) => (
              <li key={part.id}>
                {part.id !== program.id && <span>{part.name}</span>}
                <span class="tags">
                  <FeeTags request={request} fees={feesOf(part, program.takesCredits)} />
                </span>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
