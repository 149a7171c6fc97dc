export {
  add,
  fen,
  greater,
  isFen,
  multiply,
  negate,
  smaller,
  subtract,
  sum,
  zeroFen,
  type Fen,
} from './fen.js'
export { percent, ratio, share, split, type Ratio, type Rounding } from './share.js'
export { formatYuan, parseYuan, yuan } from './yuan.js'
export { capitalFigures } from './capitals.js'
