import { useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { SelectField } from '#app/components/form/choice-group.tsx'
import { TextArea } from '#app/components/form/text-field.tsx'
import { Button } from '#app/components/ui/button.tsx'
import type { Role } from '#workflows/roles.ts'

type DeclareFormProps = {
	people: readonly { id: string; name: string; role: Role }[]
	programmes: readonly { id: string; name: string }[]
	states: readonly { iso3: string; name: string }[]
	errors: Record<string, string> | undefined
	values: Record<string, unknown>
}

/** Form for a conflict of interest. */
export function DeclareForm({ people, programmes, states, errors, values }: DeclareFormProps) {
	const t = useTranslations('recusals.declare')
	const roles = useTranslations('common.roles')
	const labels: Record<string, string> = {
		personId: t('person'),
		programmeId: t('programme'),
		stateIso3: t('state'),
		reason: t('reason'),
	}
	return (
		<ActionForm errors={errors} values={values} labelOf={(name) => labels[name]}>
			<SelectField
				name="personId"
				label={t('person')}
				options={people.map(({ id, name, role }) => ({ value: id, label: `${name} – ${roles(role)}` }))}
				required
			/>
			<SelectField
				name="programmeId"
				label={t('programme')}
				options={programmes.map(({ id, name }) => ({ value: id, label: name }))}
			/>
			<SelectField
				name="stateIso3"
				label={t('state')}
				hint={t('stateHint')}
				options={states.map(({ iso3, name }) => ({ value: iso3, label: name }))}
			/>
			<TextArea name="reason" label={t('reason')} hint={t('reasonHint')} rows={2} required />
			<Button>{t('button')}</Button>
		</ActionForm>
	)
}
