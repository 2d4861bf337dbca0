import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { Page } from '#app/components/layout/page.tsx'
import { useLanguage } from '#app/i18n/provider.tsx'
import { type Term, terms } from '#app/i18n/terms.ts'
import { catalogues, type Words } from '#app/i18n/words.ts'
import { namesOf } from '#workflows/names.ts'
import styles from './glossary.module.css'

// Everybody may read this page.
export const handle = { words: ['glossary', 'fields.glossary'] as const }

/** The terms that are explained, in the order of the catalogue, which is that of the form; then all others. */
export function loader() {
	const { glossary } = catalogues.en
	const explained = namesOf(glossary).map((key) => ({ key, english: glossary[key].term }))
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

/** A term of the glossary, with its name in English. */
type Explained = { key: keyof Words['glossary']; english: string }

/** The terms with their meaning. Each can be linked to by its name. */
export function ExplainedTerms({ terms }: { terms: readonly Explained[] }) {
	const t = useTranslations('glossary')
	return (
		<dl className={styles.terms}>
			{terms.map(({ key, english }) => (
				<div key={key} id={key}>
					<dt>
						{t(`${key}.term`)}
						<InEnglish term={english} />
					</dt>
					<dd>{t(`${key}.meaning`)}</dd>
				</div>
			))}
		</dl>
	)
}

/** The other terms in two languages; a reader of English has nothing to look up. */
export function OtherTerms({ terms }: { terms: readonly Term[] }) {
	const language = useLanguage()
	if (language === 'en') return null
	return (
		<ul className={styles.others}>
			{terms.map((term) => (
				<li key={term.en}>
					{term[language]}
					<InEnglish term={term.en} />
				</li>
			))}
		</ul>
	)
}

function InEnglish({ term }: { term: string }) {
	if (useLanguage() === 'en') return null
	return (
		<span className={styles.english} lang="en" dir="ltr">
			{term}
		</span>
	)
}
