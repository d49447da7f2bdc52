export { createService } from './create-service';
export { duplicateService } from './duplicate-service';
export { editService } from './edit-service';
export { listServices, showService } from './list-services';
export { readProfile } from './read-profile';
export { isComplete, missingParts, progressOf } from './rules/profile-completeness';
export { saveProfile } from './save-profile';
export { disableService, enableService } from './switch-service';
export { isHostVisible, onlyVisible } from './visible-hosts';
