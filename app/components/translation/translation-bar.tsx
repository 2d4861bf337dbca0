import { useSearchParams } from '@remix-run/react'
import { type ComponentProps, useContext } from 'react'
import { useTranslations } from 'use-intl/react'
import type { TextPageName } from '#app/forms/text-places.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { Panel } from '../ui/panel.tsx'
import { TranslationsContext } from './translated.tsx'

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
	(translationProblems as readonly (string | null)[]).includes(problem)
