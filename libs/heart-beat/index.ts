export { beat, keepBeating, longestGapMs, noticeGaps, type HeartParts } from './heart-beat.js'
