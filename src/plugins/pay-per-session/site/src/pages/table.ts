import type { Page } from '../routing/page';
import { homePage } from './home/home-page';

/** Every page of the site; what is not here is Strapi's. */
export const pages: readonly Page[] = [homePage];
