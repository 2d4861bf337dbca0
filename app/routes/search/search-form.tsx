import { useTranslations } from 'use-intl/react'
import field from '#app/components/form/field.module.css'
import { Button } from '#app/components/ui/button.tsx'
import { useElementId } from '#app/components/ui/element-id.ts'
import { LONGEST_QUESTION, type SearchQuery, searchFilterNames } from '#app/forms/search-query.ts'
import styles from './search.module.css'

/** The question, with the filters that stay when it changes. */
export function SearchForm({ query }: { query: SearchQuery }) {
	const t = useTranslations('search')
	const common = useTranslations('common')
	const id = useElementId()
	return (
		<search>
			<form className={styles.form} method="get" action="/search">
				<label className={field.label} htmlFor={id}>
					{t('label')}
				</label>
				<p className={styles.hint} id={`${id}-hint`}>
					{t('hint')}
				</p>
				<div className={styles.line}>
					<input
						id={id}
						name="q"
						type="search"
						dir="auto"
						className={field.input}
						maxLength={LONGEST_QUESTION}
						defaultValue={query.q}
						aria-describedby={`${id}-hint`}
					/>
					<Button>{common('actions.search')}</Button>
				</div>
				{searchFilterNames.map(
					(name) => query[name] && <input key={name} type="hidden" name={name} value={query[name]} />,
				)}
			</form>
		</search>
	)
}
