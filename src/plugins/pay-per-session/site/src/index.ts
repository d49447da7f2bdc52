export { mountSite } from './mount-site';
export { pages } from './pages/table';
