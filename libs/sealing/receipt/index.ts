export {
  isReceiptSigned,
  signedReceipt,
  signReceipt,
  type BidReceipt,
  type SignedReceipt,
} from './receipt.js'
