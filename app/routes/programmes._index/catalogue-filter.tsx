import { useId } from 'react'
import { useTranslations } from 'use-intl/react'
import { Button } from '#app/components/button.tsx'
import { LinkButton } from '#app/components/link-button.tsx'
import { kinds } from '#workflows/vocabulary.ts'
import styles from './catalogue-filter.module.css'
import { type CatalogueQuery, programmeStatuses } from './filter-from.ts'

/** Narrows the catalogue. A plain form that changes the address, so a search can be kept as a link. */
export function CatalogueFilter({ filter }: { filter: CatalogueQuery }) {
	const t = useTranslations('programmes.filter')
	const codes = useTranslations('codes.kinds')
	const status = useTranslations('status.programme')
	const textId = useId()
	return (
		<form method="get" action="/programmes" className={styles.filter}>
			<Choice
				name="kind"
				label={t('kind')}
				chosen={filter.kind}
				options={kinds.map((kind) => [kind, codes(kind)])}
			/>
			<Choice
				name="status"
				label={t('status')}
				chosen={filter.status}
				options={programmeStatuses.map((code) => [code, status(code)])}
			/>
			<div className={styles.part}>
				<label htmlFor={textId}>{t('text')}</label>
				<input id={textId} type="search" name="text" dir="auto" maxLength={100} defaultValue={filter.text} />
			</div>
			<div className={styles.buttons}>
				<Button tone="secondary">{t('apply')}</Button>
				<LinkButton href="/programmes" tone="quiet">
					{t('clear')}
				</LinkButton>
			</div>
		</form>
	)
}

type ChoiceProps = {
	name: string
	label: string
	chosen: string | undefined
	options: readonly (readonly [string, string])[]
}

function Choice({ name, label, chosen, options }: ChoiceProps) {
	const t = useTranslations('programmes.filter')
	const id = useId()
	return (
		<div className={styles.part}>
			<label htmlFor={id}>{label}</label>
			<select id={id} name={name} defaultValue={chosen ?? ''}>
				<option value="">{t('any')}</option>
				{options.map(([value, text]) => (
					<option key={value} value={value}>
						{text}
					</option>
				))}
			</select>
		</div>
	)
}
