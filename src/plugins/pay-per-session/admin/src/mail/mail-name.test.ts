import { describe, expect, it } from '@jest/globals';
import { MAIL_TEMPLATES } from '../../../shared/contracts/mail';
import en from '../translations/en.json';

describe('the mails of the product', () => {
  it.each(MAIL_TEMPLATES)('have a name for people: %s', (template) => {
    expect(Object.keys(en)).toContain(`mail.template_${template}`);
  });
});
