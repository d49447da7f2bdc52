import type { InstitutionView } from '../../../shared/contracts/institution';

/** An institution as it is being typed: its domains are lines of text. */
export interface InstitutionDraft {
  name: string;
  timeZone: string;
  domains: string;
}

export const draftOf = (institution: InstitutionView | null, siteZone: string): InstitutionDraft => ({
  name: institution?.name ?? '',
  timeZone: institution?.timeZone ?? siteZone,
  domains: institution?.emailDomains.join('\n') ?? '',
});

/** What is sent: one domain for each word that was typed. */
export const inputOf = ({ name, timeZone, domains }: InstitutionDraft) => ({
  name,
  timeZone,
  emailDomains: domains.split(/[\s,;]+/u).filter((domain) => domain !== ''),
});

/** The sentence about the domains, of whichever of them is wrong, with that one's own text. */
export const domainProblem = (
  fields: Record<string, string>,
  { emailDomains }: ReturnType<typeof inputOf>,
): string | undefined => {
  if (fields.emailDomains !== undefined) return fields.emailDomains;
  const wrong = emailDomains.flatMap((domain, index) => {
    const sentence = fields[`emailDomains.${index}`];
    return sentence === undefined ? [] : [`${domain}: ${sentence}`];
  });
  return wrong.length === 0 ? undefined : wrong.join(' ');
};
