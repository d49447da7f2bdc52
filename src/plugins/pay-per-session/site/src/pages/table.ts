import type { Page } from '../routing/page';
import { homePage } from './home/home-page';
import { hostPage } from './host/host-page';
import { hostsPage } from './hosts/hosts-page';
import { roomPage } from './room/room-page';

/** Every page of the site; what is not here is Strapi's. */
export const pages: readonly Page[] = [homePage, hostsPage, hostPage, roomPage];
