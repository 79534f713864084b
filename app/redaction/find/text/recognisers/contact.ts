import { isIpv4, isIpv6, isSecretUrl, isTelephone } from './checks'
import type { Recogniser } from './recogniser'

const phoneWords =
  /\b(?:tel|phone|telephone|mob|mobile|landline|fax|ring|rang|call|called|text|texted|whatsapp|ff[oô]n)\b/i
const extension = '(?:,? ?(?:ext(?:ension|n)?\\.?|x) ?:? ?\\d{1,5}(?!\\w))?'
const ipWords = /\bIP(?:v[46])?\b|\blog(?:in|ged)?\b|\bclient\b|\bremote\b|\bproxy\b|\bserver\b|\bvpn\b|sign-in/i
const otherNumber =
  /\b(?:invoice|order|policy|serial|batch|ledger|budget|cost|part|ticket|ref|reference|case|claim|meter|asset|isbn)\b[^\d]{0,12}$/i

/** Ways to reach a person, and traces that a machine leaves of one. */
export const contact: readonly Recogniser[] = [
  {
    kind: 'telephone',
    pattern: new RegExp(
      `(?<![\\w£$+]|\\d[./-])(?:(?:\\+|00)44[ .-]?(?:\\(0\\)[ .-]?)?[1237]|\\(0[1237]\\d{1,3}\\)|0[1237])(?:[ .-]{0,2}\\d){6,9}(?!\\d)${extension}`,
      'gi',
    ),
    valid: isTelephone,
    before: phoneWords,
    after: phoneWords,
    unless: otherNumber,
    alone: 0.75,
    beside: 0.95,
    looks: 'Digits in the form of a UK telephone number',
    near: 'a word for calling',
  },
  {
    kind: 'telephone',
    pattern: new RegExp(`(?<![\\w£$+])\\+(?!44)[1-9]\\d{0,2}(?:[ .()-]{0,2}\\d){7,12}(?!\\d)${extension}`, 'gi'),
    needs: '+',
    alone: 0.7,
    beside: 0.7,
    looks: 'Digits in the form of a telephone number abroad',
  },
  {
    kind: 'email',
    pattern: /@(?<=(?<lead>[\p{L}\p{N}_][\p{L}\p{N}._%+'-]{0,63})@) ?(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24}/gu,
    needs: '@',
    alone: 0.98,
    beside: 0.98,
    looks: 'The form of an email address',
  },
  {
    kind: 'url',
    pattern: /(?<![\w/])https?:\/\/[^\s<>"')\]}]{1,2000}(?<![.,;:!?])/gi,
    valid: isSecretUrl,
    needs: '://',
    alone: 0.8,
    beside: 0.8,
    looks: 'A web address with a part that works as a key',
  },
  {
    kind: 'ip-address',
    pattern: /(?<![\w.])\d{1,3}(?:\.\d{1,3}){3}(?!\w|\.\d)/g,
    valid: isIpv4,
    before: ipWords,
    after: ipWords,
    unless: /\b(?:paragraph|para|section|appendix|version|rule|clause|table|part|chapter|release|v)s?\.? ?$/i,
    alone: 0.6,
    beside: 0.9,
    looks: 'Four numbers up to 255, as the address of a device has',
    near: 'a word for signing in',
  },
  {
    kind: 'ip-address',
    pattern: /:(?<=(?<![\w:.])(?<lead>[0-9a-f]{1,4}):):?[0-9a-f]{1,4}(?:::?[0-9a-f]{1,4}){1,6}(?![\w:])/gi,
    valid: isIpv6,
    needs: ':',
    alone: 0.8,
    beside: 0.8,
    looks: 'The form of a device\u2019s address (IPv6)',
  },
]
