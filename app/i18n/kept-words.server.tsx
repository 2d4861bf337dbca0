import compile from 'icu-minify/compile'
import { cloneElement, type ReactElement, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { IntlProvider } from 'use-intl/react'
import { intlLocales, type Language } from '#workflows/languages.ts'
import { type KeptIntl, KeptIntlProvider, makeKeptIntl } from './kept-intl.server.tsx'
import { PrintedProvider, printSpoken } from './provider.tsx'
import { pickWords, type SomeWords, type Words, type WordsPath } from './words.ts'

/** A message as the browser reads it: its text, or its parts. */
type Compiled = ReturnType<typeof compile>
type CompiledTree = { [name: string]: Compiled | CompiledTree }

/** By their text: messages are few, and many pages print the same ones. */
const known = new Map<string, Compiled>()

function compiled(text: string): Compiled {
	const parts = known.get(text) ?? compile(text)
	known.set(text, parts)
	return parts
}

/**
 * Returns words with each message compiled, so that browsers need no parser of messages, which is larger than most
 * pages. Only the formatter that `formatOnly` in `app/build/words.ts` puts into a browser understands them.
 */
export function compileWords(words: SomeWords): SomeWords {
	const tree = (from: object): CompiledTree =>
		Object.fromEntries(
			Object.entries(from).map(([name, value]) => [
				name,
				typeof value === 'string' ? compiled(value) : tree(value),
			]),
		)
	// The same keys, so that pages find their messages as before; only that formatter reads the values.
	return tree(words) as unknown as SomeWords
}

type Provider = ReactElement<{ children?: ReactNode }>
type Kept = {
	language: Language
	words: SomeWords
	intl: Provider
	own: KeptIntl
	texts: Map<string, string>
}

/** Pages have some 200 lists of paths, in six languages; whatever is beyond is made for its page. */
const MOST = 2000
const MOST_TEXTS = 20
const kept = new Map<string, Kept>()

/** Parsed messages and formatters of all languages, which belong to the outermost provider of use-intl. */
let shared: Provider | undefined

type KeptWordsProps = {
	words: Kept
	/** The messages of forms that are printed; null for all of the page. */
	formWords: () => readonly string[] | null
	children: ReactNode
}

/**
 * Gives a page the words at these paths. Parsed messages and formatters are kept in the process, since
 * parsing them for each page would take a tenth of its time.
 */
export function KeptWordsProvider({ words, formWords, children }: KeptWordsProps) {
	return (
		<PrintedProvider value={{ language: words.language, print: () => print(words, formWords()) }}>
			<KeptIntlProvider value={words.own}>{cloneElement(words.intl, undefined, children)}</KeptIntlProvider>
		</PrintedProvider>
	)
}

/** The words at these paths in one language, made once in the process. */
export function keptWords(language: Language, paths: readonly WordsPath[]): Kept {
	const key = `${language} ${paths.join()}`
	const known = kept.get(key)
	if (known) return known
	const words = pickWords(language, paths)
	shared ??= providerOf(language, {})
	const intl = providerOf(language, words, shared)
	const made = { language, words, intl, own: makeKeptIntl(language, words), texts: new Map() }
	if (kept.size < MOST) kept.set(key, made)
	return made
}

/** The words as a page prints them for React: of the messages of forms only some. */
function print({ language, words, texts }: Kept, formWords: readonly string[] | null): string {
	const key = formWords?.join() ?? ''
	const known = texts.get(key)
	if (known) return known
	const printed = formWords ? withFormWords(words, formWords) : words
	// Without a build a browser has the whole of use-intl, which reads texts only.
	const text = printSpoken({ language, words: import.meta.env.PROD ? compileWords(printed) : printed })
	if (texts.size < MOST_TEXTS) texts.set(key, text)
	return text
}

function withFormWords({ form, ...words }: SomeWords, keys: readonly string[]): SomeWords {
	const sent = Object.entries(form ?? {}).filter(([key]) => keys.includes(key))
	// Some of them: what is not sent, the page does not ask for.
	return { ...words, form: Object.fromEntries(sent) as Words['form'] }
}

/** Returns the context of use-intl as an element with its value, which any number of pages can be put into. */
function providerOf(language: Language, messages: SomeWords, inside?: Provider): Provider {
	const made: Provider[] = []
	const capture = <Capture language={language} messages={messages} take={(provider) => made.push(provider)} />
	renderToStaticMarkup(inside ? cloneElement(inside, undefined, capture) : capture)
	const [provider] = made
	if (!provider) throw new Error('use-intl has not rendered its provider.')
	return provider
}

type CaptureProps = { language: Language; messages: SomeWords; take: (provider: Provider) => void }

/** The library makes the value of its context while it renders, and offers no other way to keep it. */
function Capture({ language, messages, take }: CaptureProps) {
	// Called as a function, it gives the element of its context.
	take(IntlProvider({ locale: intlLocales[language], messages, timeZone: 'UTC', children: null }) as Provider)
	return null
}
