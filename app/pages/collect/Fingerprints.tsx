import { sayFingerprint } from '../fingerprints'
import { Details } from '../govuk/Details'
import { useWords, type Words } from '../words'
import type { Answer, AnswerFile } from './AnswerFiles'

/** The fingerprint of each file, for whoever wants to check one. */
export const Fingerprints = ({ answers }: { readonly answers: readonly Answer[] }) => {
  const t = useWords()
  return (
    <Details summary={t('collect.ready.fingerprint-summary')}>
      <p className="govuk-body">{t('collect.ready.fingerprint')}</p>
      <p className="govuk-body">{t('collect.ready.fingerprint-how')}</p>
      <ul className="govuk-list govuk-list--spaced">
        {answers.flatMap(({ version, files }) =>
          files.map((file) => (
            <li key={`${version} ${file.place}`}>
              {sayName(t, file)}
              <br />
              <code className="rp-fingerprint">{sayFingerprint(file.sha256)}</code>
            </li>
          )),
        )}
      </ul>
    </Details>
  )
}

const sayName = (t: Words, { name, pages }: AnswerFile): string =>
  pages === null ? name : t('collect.ready.fingerprint-pages', { name, count: pages })
