export { isHostVisible, onlyVisible } from './visible-hosts';
