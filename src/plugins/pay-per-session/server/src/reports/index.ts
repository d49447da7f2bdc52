export { checkIntegrity, type IntegrityReport } from './check-integrity';
