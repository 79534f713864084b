const english = 'january february march april may june july august september october november december'
const welsh = 'ionawr chwefror mawrth ebrill mai mehefin gorffennaf awst medi hydref tachwedd rhagfyr'
const languages = [english.split(' '), welsh.split(' ')]

/** A month as two digits, from its number or its name in English or Welsh, cut to three letters or more; else as typed. */
export function monthNumber(typed: string): string {
  const word = typed.toLowerCase()
  const named =
    word.length < 3 ? -1 : Math.max(...languages.map((months) => months.findIndex((month) => month.startsWith(word))))
  return (named >= 0 ? String(named + 1) : typed).padStart(2, '0')
}
