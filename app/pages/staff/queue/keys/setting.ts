const name = 'single-keys'

/** Whether single keys act, as this browser was told; they do until somebody says otherwise. */
export const areOn = (): boolean => {
  try {
    return localStorage.getItem(name) !== 'off'
  } catch {
    return true
  }
}

/** Kept in this browser. One that keeps nothing forgets it with the page. */
export const turn = (on: boolean): void => {
  try {
    localStorage.setItem(name, on ? 'on' : 'off')
  } catch {
    // Nowhere to keep it.
  }
}
