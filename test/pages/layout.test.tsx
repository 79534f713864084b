import { describe, expect, test } from 'vitest'
import { readThemes } from '~/app/outside/themes.server'
import { brandOf } from '~/app/pages/layout/brand'
import { English, Quoting } from '~/app/pages/layout/English'
import { Layout } from '~/app/pages/layout/Layout'
import type { Language } from '~/app/rules/sayDay'
import { renderIn } from './inLanguage'
import { faults } from './markup'

const page = (language: Language, here?: string, form?: string) =>
  renderIn(
    language,
    <Layout demo={false} resident={here === undefined ? undefined : { here, form }}>
      <form id="question" />
    </Layout>,
  )

describe('the toggle of languages', () => {
  test.each([
    ['/trafford', '/trafford?lang=cy'],
    ['/trafford/request/name?change', '/trafford/request/name?change&amp;lang=cy'],
    ['/x?a=1&lang=en&b=2', '/x?a=1&amp;b=2&amp;lang=cy'],
    ['/x/ask?about=recipient:a/b&to=ask', '/x/ask?about=recipient:a/b&amp;to=ask&amp;lang=cy'],
    ['/x?a=why?&b', '/x?a=why?&amp;b&amp;lang=cy'],
  ])('on %s leads to the same address', (here, there) => {
    expect(page('en', here)).toContain(
      `<li lang="cy"><a class="govuk-link" href="${there}" hrefLang="cy" rel="alternate">Cymraeg</a></li>`,
    )
  })

  test('says which language this is, and calls each by its own name', () => {
    expect(page('en', '/')).toContain('<li lang="en"><span aria-current="true">English</span></li>')
    expect(page('cy', '/')).toContain('<li lang="cy"><span aria-current="true">Cymraeg</span></li>')
    expect(page('cy', '/')).toContain('href="/?lang=en" hrefLang="en"')
  })

  test('on a page with a form sends the form along, unchecked', () => {
    const html = page('en', '/trafford/request/name?change', 'question')
    const [, button = ''] = /<li lang="cy">(<button[^>]*>)Cymraeg<\/button>/.exec(html) ?? []
    expect(button).toContain('type="submit"')
    expect(button).toContain('form="question"')
    expect(button).toContain('formaction="/trafford/request/name?change&amp;lang=cy"')
    expect(button).toContain('formnovalidate=""')
    expect(button).toContain('name="intent" value="language"')
    expect(faults(html)).toEqual([])
  })

  test('is never what Enter in a field presses: a button without a name stands before it', () => {
    const [first = ''] = page('en', '/x', 'question').match(/<button[^>]*>/g) ?? []
    expect(first).toContain('form="question"')
    expect(first).toContain('tabindex="-1"')
    expect(first).not.toContain('name=')
  })

  test('stands on residents’ pages alone', () => {
    expect(page('en')).not.toContain('Cymraeg')
  })
})

describe('the way out', () => {
  test.each(['en', 'cy'] as const)('is a link that needs no script and tells nothing (%s)', (language) => {
    const links = page(language, '/').match(/<a href="https:\/\/www\.bbc\.co\.uk\/weather"[^>]*>/g) ?? []
    expect(links).toHaveLength(2)
    for (const link of links) expect(link).toContain('rel="nofollow noreferrer"')
  })

  test('has what the component’s script needs, in the language of the page', () => {
    const html = page('cy', '/')
    expect(html).toContain('data-module="govuk-exit-this-page"')
    expect(html).toContain('data-i18n.activated="Yn llwytho."')
    expect(html).toContain('Gadael y dudalen hon')
  })

  test('stands on residents’ pages alone', () => {
    expect(page('en')).not.toMatch(/bbc|Exit this page/)
  })
})

test('a page in Welsh says that it is a draft, a page in English does not', () => {
  expect(page('cy', '/')).toContain('Drafft yw&#x27;r Gymraeg ar y dudalen hon.')
  expect(page('en', '/')).not.toMatch(/draft/i)
})

test('words that exist in English only are marked on a Welsh page, and left alone on an English one', () => {
  expect(renderIn('en', <English>Trafford</English>)).toBe('Trafford')
  expect(renderIn('cy', <English>Trafford</English>)).toBe('<span lang="en">Trafford</span>')
  const quoting = <Quoting say="register.programme" english={{ title: 'A & B {{x}}' }} />
  expect(renderIn('en', quoting)).toBe('Part of: A &amp; B {{x}}')
  expect(renderIn('cy', quoting)).toBe('Rhan o: <span lang="en">A &amp; B {{x}}</span>')
})

describe('a council’s own look', () => {
  const theme = readThemes('db/themes').get('wakefield')
  if (theme === undefined) throw new Error('no theme')
  const branded = (language: Language) =>
    renderIn(
      language,
      <Layout demo={false} resident={{ here: '/wakefield' }} brand={brandOf('wakefield', theme, language)}>
        {null}
      </Layout>,
    )

  test('is its name, its logo with words, and its own links, in the language of the page', () => {
    expect(branded('en')).toContain('alt="A round sun over two waves, a made-up logo"')
    expect(branded('en')).toMatch(/<a href="\/wakefield"[^>]*>.*?Wakefield Council<\/a>/)
    expect(branded('en')).toContain('>Contact the council</a>')
    expect(branded('cy')).toMatch(/<a href="\/wakefield"[^>]*>.*?Cyngor Wakefield<\/a>/)
    expect(branded('cy')).toContain('>Cysylltu â&#x27;r cyngor</a>')
  })

  test('stands beside the service’s own name and links', () => {
    for (const href of ['/', '/accessibility', '/registers', '/staff/sign-in']) {
      expect(branded('en')).toContain(`<a ${href === '/' ? 'href="/" class' : `class="govuk-link" href="${href}"`}`)
    }
  })
})
