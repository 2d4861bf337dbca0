import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { Page } from '#app/components/layout/page.tsx'
import { catalogues, type Words } from '#app/i18n/words.ts'
import styles from './glossary.module.css'

// No script is needed on this page, and everybody may read it.
export const handle = { words: ['glossary', 'fields.glossary'] as const, scripts: false }

/** The terms in the order of the catalogue, which is that of the form. */
export const loader = () => Object.keys(catalogues.en.glossary) as (keyof Words['glossary'])[]

export default function GlossaryRoute() {
	const terms = useLoaderData<typeof loader>()
	const t = useTranslations('fields.glossary')
	return (
		<Page title={t('title')} lead={<p>{t('lead')}</p>}>
			<Terms terms={terms} />
		</Page>
	)
}

/** Each term can be linked to by its name. */
function Terms({ terms }: { terms: readonly (keyof Words['glossary'])[] }) {
	const t = useTranslations('glossary')
	return (
		<dl className={styles.terms}>
			{terms.map((term) => (
				<div key={term} id={term}>
					<dt>{t(`${term}.term`)}</dt>
					<dd>{t(`${term}.meaning`)}</dd>
				</div>
			))}
		</dl>
	)
}
