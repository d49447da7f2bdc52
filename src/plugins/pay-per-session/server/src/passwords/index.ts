export { askForNewPassword } from './ask-for-new-password';
