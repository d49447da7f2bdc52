import { stopPostgres } from './global-setup';

export default stopPostgres;
