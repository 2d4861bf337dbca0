import { useTranslations } from 'use-intl/react'
import { useLanguage } from '#app/i18n/provider.tsx'
import type { Term } from '#app/i18n/terms.ts'
import type { Words } from '#app/i18n/words.ts'
import styles from './glossary.module.css'

/** A term of the glossary, with its name in English. */
export type Explained = { key: keyof Words['glossary']; english: string }

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
