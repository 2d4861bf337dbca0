import { useSearchParams } from '@remix-run/react'
import { type ComponentProps, createContext, useContext } from 'react'
import { useTranslations } from 'use-intl/react'
import type { PageTranslations, ShownTranslation, TextPageName } from '#app/forms/text-places.ts'
import { loaded } from '#app/i18n/route-handle.ts'
import { hasWords } from '#app/i18n/use-say.ts'
import type { WordsPath } from '#app/i18n/words.ts'
import { direction, type Language } from '#workflows/languages.ts'
import { isOneOf } from '#workflows/names.ts'
import { Button } from '../ui/button.tsx'
import { LocalDate } from '../ui/local-date.tsx'
import { Notice } from '../ui/notice.tsx'
import { Panel } from '../ui/panel.tsx'
import { UserText } from '../ui/user-text.tsx'
import styles from './translated.module.css'

type Sent = Omit<PageTranslations, 'byPlace'> & { byPlace: Record<string, Shown> }
type Shown = Omit<ShownTranslation, 'madeAt' | 'corrected'> & {
	madeAt: Date | string
	corrected: { at: Date | string; by: string | null } | null
}

/** The translations of the texts of a page; null where there are none, and without an engine. */
const TranslationsContext = createContext<Sent | null>(null)

/** What a page with translations is sent besides its own words, and any other page is not. */
export const translationWords = (data: unknown): WordsPath[] =>
	loaded<{ translations?: unknown }>(data)?.translations ? ['translation', 'codes.languages'] : []

/** The translation of one text, below it and never in its place. */
export function Translated({ place }: { place: string }) {
	const translations = useContext(TranslationsContext)
	const shown = translations?.byPlace[place]
	if (!translations || !shown) return null
	const { requestId, to, mayCorrect } = translations
	const correctAt = mayCorrect ? `/requests/${requestId}/translations/${shown.id}` : null
	return <Translation shown={shown} language={to} correctAt={correctAt} />
}

type TranslationProps = { shown: Shown; language: Language; correctAt: string | null }

/** A translation with who made it and when. */
export function Translation({ shown, language, correctAt }: TranslationProps) {
	const t = useTranslations('translation')
	return (
		<div className={styles.translation}>
			<div lang={language} dir={direction(language)} className={styles.text}>
				{shown.text}
			</div>
			<p className={styles.note}>
				<MadeBy shown={shown} /> {t('originalCounts')}
				{correctAt && (
					<>
						{' '}
						<a href={correctAt}>{t('correct')}</a>
					</>
				)}
			</p>
		</div>
	)
}

function MadeBy({ shown: { from, engine, madeAt, corrected } }: { shown: Shown }) {
	const t = useTranslations('translation')
	const codes = useTranslations('codes.languages')
	const name = (said: string) => () => <UserText>{said}</UserText>
	if (corrected) {
		const when = { date: () => <LocalDate value={corrected.at} /> }
		return <strong>{t.rich('byPerson', { name: name(corrected.by ?? t('unnamedPerson')), ...when })}</strong>
	}
	const made = { engine: name(engine), date: () => <LocalDate value={madeAt} /> }
	return (
		<strong>
			{from && hasWords(codes, from)
				? t.rich('byEngineFrom', { ...made, language: codes(from) })
				: t.rich('byEngine', made)}
		</strong>
	)
}

type Texts = { of: TextPageName; needId?: string | null }

/** A page whose texts may be translated: the button that requests it, and the context of the translations. */
export function TranslatedPage({
	translations,
	children,
	...texts
}: Texts & { translations: ComponentProps<typeof TranslationsContext.Provider>['value'] } & {
	children: React.ReactNode
}) {
	return (
		<TranslationsContext.Provider value={translations}>
			{translations && <TranslationBar {...texts} />}
			{children}
		</TranslationsContext.Provider>
	)
}

/** One button for all texts of the page; it works without JavaScript. */
function TranslationBar({ of, needId }: Texts) {
	const t = useTranslations('translation')
	const translations = useContext(TranslationsContext)
	const [query] = useSearchParams()
	const problem = query.get('translation')
	if (!translations) return null
	const { requestId, open, byPlace } = translations
	const isShown = Object.keys(byPlace).length > 0
	return (
		<Panel title={t('title')} id="translation">
			{isProblem(problem) && <Notice tone="warning" title={t(`problems.${problem}`)} />}
			<p>{t(isShown ? 'shownBelow' : 'lead')}</p>
			{open > 0 && (
				<form method="post" action={`/requests/${requestId}/translations`}>
					<input type="hidden" name="of" value={of} />
					<input type="hidden" name="needId" value={needId ?? ''} />
					<Button tone="secondary">{isShown ? t('more', { count: open }) : t('show')}</Button>
				</form>
			)}
		</Panel>
	)
}

/** Why nothing or not everything was translated, as the address of the page says it after the form was sent. */
const translationProblems = ['away', 'partly', 'refused', 'unsupported', 'wait'] as const
export type TranslationProblem = (typeof translationProblems)[number]
const isProblem = (problem: string | null): problem is TranslationProblem =>
	isOneOf(translationProblems, problem)
