import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { Page } from '#app/components/layout/page.tsx'
import { terms } from '#app/i18n/terms.ts'
import { catalogues } from '#app/i18n/words.ts'
import { type Explained, ExplainedTerms, OtherTerms } from './glossary-terms.tsx'

// Everybody may read this page.
export const handle = { words: ['glossary', 'fields.glossary'] as const }

/** The terms that are explained, in the order of the catalogue, which is that of the form; then all others. */
export function loader() {
	const entries = Object.entries(catalogues.en.glossary)
	const explained = entries.map(([key, { term }]) => ({ key: key as Explained['key'], english: term }))
	const names = new Set(explained.map(({ english }) => english.toLowerCase()))
	return { explained, others: terms.filter(({ en }) => !names.has(en.toLowerCase())) }
}

export default function GlossaryRoute() {
	const { explained, others } = useLoaderData<typeof loader>()
	const t = useTranslations('fields.glossary')
	return (
		<Page title={t('title')} lead={<p>{t('lead')}</p>}>
			<ExplainedTerms terms={explained} />
			<OtherTerms terms={others} />
		</Page>
	)
}
