import { useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { SelectField } from '#app/components/form/choice-group.tsx'
import { DateField } from '#app/components/form/date-field.tsx'
import { TextArea } from '#app/components/form/text-field.tsx'
import { Button } from '#app/components/ui/button.tsx'
import type { ActingRole } from '#workflows/roles.ts'

type Holder = { id: string; name: string; role: ActingRole }

type AppointFormProps = {
	principals: readonly Holder[]
	candidates: readonly Holder[]
	today: string
	errors: Record<string, string> | undefined
	values: Record<string, unknown>
}

/** Form for a deputy's appointment: who, for whom, from when to when. */
export function AppointForm({ principals, candidates, today, errors, values }: AppointFormProps) {
	const t = useTranslations('deputies.appoint')
	const roles = useTranslations('common.roles')
	const options = (people: readonly Holder[]) =>
		people.map(({ id, name, role }) => ({ value: id, label: `${name} – ${roles(role)}` }))
	const labels: Record<string, string> = {
		personId: t('person'),
		deputyId: t('deputy'),
		reason: t('reason'),
		firstDay: t('firstDay'),
		lastDay: t('lastDay'),
	}
	if (candidates.length === 0) return <p>{t('nobody')}</p>
	return (
		<ActionForm errors={errors} values={values} labelOf={(name) => labels[name]}>
			<SelectField name="personId" label={t('person')} options={options(principals)} required />
			<SelectField
				name="deputyId"
				label={t('deputy')}
				hint={t('deputyHint')}
				options={options(candidates)}
				required
			/>
			<DateField name="firstDay" label={t('firstDay')} min={today} required />
			<DateField name="lastDay" label={t('lastDay')} hint={t('lastDayHint')} min={today} required />
			<TextArea name="reason" label={t('reason')} hint={t('reasonHint')} rows={2} required />
			<Button>{t('button')}</Button>
		</ActionForm>
	)
}
