export { procedureQueue } from '#libs/temporal'
