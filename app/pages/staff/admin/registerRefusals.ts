/** Why a register that was sent in was not taken. */
export const registerRefusals = {
  'no-file': 'Select a file that is not empty',
  'too-large': 'The file must be smaller than 2 MB',
  'not-text': 'The file must be text in UTF-8',
  'other-controller': 'This register is of another controller. Send one whose controller id is your own',
  same: 'This register says the same as the one in force',
  faults: 'The file has mistakes. They are listed below by line',
} as const
