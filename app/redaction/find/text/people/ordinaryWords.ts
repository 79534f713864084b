/** Names that are also everyday words, folded: alone and without a capital they are only words. */
export const ordinaryWords: ReadonlySet<string> = new Set(
  `will mark grace rose may joy hope faith bill jack pat sue rob art dawn amber april june august ivy daisy heather holly
  poppy lily summer autumn eve star sky summer robin jay martin drew chance hunter tanner carter page paige max dot guy
  frank ray nick rich gene miles dean earl duke king queen prince bishop pope abbot knight noble young old brown green
  white black gray grey long short small little rich best good new love day night week moon snow frost rain winter spring
  field fields hill hills wood woods forest lake rivers brook brooks marsh moor heath dale lane street church temple hall
  house cottage park parks garden gardens gate gates bridge ford mill mills stone stones sands banks bank price cash
  penny pound marks bell bells ball bolt bond book books bridges bull bush butler baker barber carpenter cook cooper
  farmer fisher fox gardener glover hand head hood hunt judge lamb law lord marshall mason miller monk nurse paint painter
  parker pen piper porter potter power rush sharp shepherd singer speed steel swan sweet taylor turner walker wall ward
  waters weaver weir west north south east wise wolf worth wright yard jo mo al ed ben sky jade ruby pearl
  sandy kit sky major`.split(/\s+/),
)

/** Two letters that staff write for other things than a person. */
export const otherInitials: ReadonlySet<string> = new Set(
  `da dm am pm uk us eu un it id ok no gp sw pc dc pi ps cp cin lac la ha ct hb uc ni pt ta hv mh dv sg ma ba bsc pa hr ceo qc
  kc sc bt tv dj mp ms mr dr st rd av ic ip is as at by do go he if in me my of on or so to up we an be ed ii iv vi xi
  ehc ehcp senco sen ot slt nhs dob nfa na tbc tba fao cc re ref asb dfg rsl tel fax sms sat sun mon tue wed thu fri jan
  feb mar apr jun jul aug sep oct nov dec`.split(/\s+/),
)
