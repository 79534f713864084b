import { ordinaryWords } from './ordinaryWords'

// Names that a person goes by at home, and one name written in our letters in several ways. Folded, one group a line;
// a name may be in several.
const nicknames = `
katherine catherine kathryn katharine kate katie kathy cathy kath kat kitty
elizabeth elisabeth liz lizzie beth betty eliza libby betsy bess lisa
margaret maggie meg peggy madge mags margot marge
william will bill billy willie liam wills
robert rob bob bobby robbie bert
richard rich rick ricky dick richie
james jim jimmy jamie jem
john jack johnny jon jonny
jonathan jon jonny jonno
joanna joanne jo joey
joseph joe joey
josephine jo josie
michael mike mick micky mickey mikey
matthew matt matty
david dave davy dai dafydd
dafydd dai
thomas tom tommy tomos twm
anthony antony tony ant
andrew andy drew
alexander alex alec sandy sasha xander lex
alexandra alex alexa sandra sasha lexi
oleksandr aleksandr alexander sasha sashko alex
samuel sam sammy
samantha sam sammy
daniel dan danny
danielle dani
benjamin ben benny benji
edward ed eddie ted teddy ned
christopher chris kit
christine christina chris chrissie tina
stephen steven steve stevie
nicholas nick nicky
nicola nicky nikki
patricia pat trish tricia patsy patti
patrick pat paddy
rebecca becky becca bex
jennifer jen jenny
jessica jess jessie
victoria vicky vicki tori
deborah debra deb debbie debs
susan sue susie suzanne suzie
barbara barb babs
dorothy dot dotty dolly
eleanor ellie nell nora
ellen nell ellie
helen nell
sarah sally sadie
mary molly polly
abigail abby gail
charles charlie chas chuck
charlotte charlie lottie
georgina georgie gina
george georgie
harold harry
henry harry hal
frances fran frankie
francis frank frankie
frederick fred freddie
gerald gerry
geoffrey jeffrey geoff jeff
gregory greg
ian iain
isabel isabella isobel izzy bella
jacqueline jackie jacqui
kenneth ken kenny
kimberley kim
lawrence laurence larry laurie
leonard len lenny
louise lou
lewis louis lou
martin marty
natalie nat
nathan nathaniel nate nat
oliver olly ollie
olivia liv livvy
pamela pam
peter pete
philip phillip phil pip
philippa pippa pip
raymond ray
ronald ron ronnie
rosemary rosie rose
roseanne rosie
stanislaw stan staszek
katarzyna kasia
malgorzata gosia
aleksandra ola
agnieszka aga
teresa theresa tess terry
terence terry
timothy tim timmy
valerie val
vincent vince vinny
walter wally walt
zachary zac zach zak
mohammed mo
mustafa musti
abdul ab
gwendolen gwen
gwenllian gwen
myfanwy myf
angharad hari
llewelyn llew lyn
ifan evan
ieuan evan
`

const transliterations = `
mohammed muhammad mohamed mohammad muhammed mohamad mohamud muhamad mahomed
ahmed ahmad ahmet achmed
hussain hussein husain husein hossain hussien
hassan hasan hassen
fatima fatimah fatma fathima
aisha ayesha aysha aicha aishah
yusuf yousef youssef yousuf yusef yusof yousaf
ibrahim ebrahim ibraheem
khadija khadijah khadeeja
abdullah abdallah abdulla
abdi abdee
rahman rehman rahmaan
omar umar omer
osman usman uthman othman
mustafa mostafa mustapha
zainab zaynab zeinab zeynep
maryam mariam miriam meryem
khaled khalid
saeed said sayed syed
jamal gamal jamaal
noor nur nour
bilal bilaal
imran emran
tariq tarek tarik
layla leila laila leyla
chowdhury choudhury chaudhry chaudhary choudhry
sheikh shaikh shaykh
quraishi qureshi koreshi
malik malek
iqbal eqbal
siddiqui siddiqi
oleksandr aleksandr alexander
yulia julia iuliia yuliya
yevhen evgeny yevgeny
serhii sergei sergey serhiy
dmytro dmitri dmitry
volodymyr vladimir
mykola nikolai
olena elena yelena
kateryna katerina ekaterina
andrii andrey andrei
oksana oxana
anastasiia anastasia
rees rhys reece
`

const groups = (table: string): ReadonlyMap<string, ReadonlySet<string>> => {
  const known = new Map<string, Set<string>>()
  for (const line of table.trim().split('\n')) {
    const [head = '', ...rest] = line.split(' ')
    for (const name of [head, ...rest]) {
      const others = known.get(name) ?? new Set()

      for (const other of [head, ...rest]) if (other !== name) others.add(other)
      known.set(name, others)
    }
  }
  return known
}

const short = groups(nicknames)
const spelled = groups(transliterations)

/** Other names that somebody of this first name (folded) may go by. */
export const nicknamesOf = (first: string): readonly string[] => [...(short.get(first) ?? [])]

/** Other ways to write a name (folded) of another alphabet in ours. */
export const spellingsOf = (name: string): readonly string[] => [...(spelled.get(name) ?? [])]

/** True of a first name (folded) of these tables that is no everyday word. */
export const isFirstName = (word: string): boolean =>
  word.length > 2 && (short.has(word) || spelled.has(word)) && !ordinaryWords.has(word)
