import type { Device } from '../../../server/src/people';
import type { PageRequest } from '../routing/page';

export const deviceOf = ({ address, userAgent, language }: PageRequest): Device => ({
  address,
  userAgent,
  language,
});
