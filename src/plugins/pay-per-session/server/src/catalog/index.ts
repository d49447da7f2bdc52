export { compactCatalogChanges, readSiteState, type SiteState } from './catalog-version';
export { createService } from './create-service';
export { duplicateService } from './duplicate-service';
export { editService } from './edit-service';
export { hostMeant } from './host-scope';
export { listServices, showService } from './list-services';
export { offerIntroduction } from './offer-introduction';
export { readProfile } from './read-profile';
export { isComplete, missingParts, progressOf } from './rules/profile-completeness';
export { saveProfile } from './save-profile';
export { disableService, enableService } from './switch-service';
export { isHostVisible, onlyVisible } from './visible-hosts';
export { HOST_SORTS, PRICE_FILTERS, hostFilters, type HostFilters } from './host-filters';
export type { Fee, Help } from './host-services';
export { findProgram, namesOf, type WantedProgram } from './rules/programs-within';
export {
  HOSTS_PER_PAGE,
  readHostGrid,
  readSpokenLanguages,
  type HostCard,
  type HostGrid,
} from './read-host-grid';
export { readHostPage, type HostPageView, type OfferedService } from './read-host-page';
export { readServicePage, type ServicePageView } from './read-service-page';
export { pictureOf, type HostPicture } from './host-picture';
export { joinPicture } from './picture-columns';
export { DEFAULT_PAYING } from '../../../shared/contracts/service';
export { DEFAULT_BOOKING_RULES } from '../../../shared/contracts/booking-rules';
export { BOOKING_RULES_COLUMNS, readBookingRules, type StoredBookingRules } from './booking-rules-row';
