import { useTranslations } from 'use-intl/react'
import field from '#app/components/form/field.module.css'
import filter from '#app/components/form/filter-form.module.css'
import { Button } from '#app/components/ui/button.tsx'
import type { HandOverPreview } from '#app/domain/transfers/preview-hand-over.server.ts'

type Person = HandOverPreview['people'][number]

/** Chooses from whom and to whom. What would go is shown before anything is changed. */
export function ChooseForm({ people, candidates, from, to }: HandOverPreview) {
	const t = useTranslations('workload.handOver')
	return (
		<form method="get" className={filter.filter}>
			<PersonSelect name="from" people={people} chosen={from?.id} />
			<PersonSelect name="to" people={candidates} chosen={to?.id} />
			<Button tone={to ? 'secondary' : 'primary'}>{t('show')}</Button>
		</form>
	)
}

type PersonSelectProps = { name: 'from' | 'to'; people: readonly Person[]; chosen: string | undefined }

function PersonSelect({ name, people, chosen }: PersonSelectProps) {
	const t = useTranslations('workload.handOver')
	const form = useTranslations('form')
	return (
		<div>
			<label className={field.label} htmlFor={name}>
				{t(name)}
			</label>
			<select id={name} name={name} className={field.select} defaultValue={chosen ?? ''} required>
				<option value="">{form('choose')}</option>
				{people.map(({ id, name, suspendedAt }) => (
					<option key={id} value={id}>
						{suspendedAt ? t('left', { name: `\u2068${name}\u2069` }) : name}
					</option>
				))}
			</select>
		</div>
	)
}
