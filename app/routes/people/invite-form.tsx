import { useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { ChoiceGroup, SelectField } from '#app/components/form/choice-group.tsx'
import { PersonFields } from '#app/components/form/person-fields.tsx'

import { TextField } from '#app/components/form/text-field.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { regions } from '#app/forms/person.ts'
import { roles } from '#workflows/roles.ts'

type InviteFormProps = {
	/** An administrator fills every post; a focal point only that of a drafter. */
	ofOffice: boolean
	states: readonly { iso3: string; name: string }[]
	authorities: readonly { id: string; name: string; stateIso3: string }[]
	errors: Record<string, string> | undefined
	values: Record<string, unknown>
}

/** Form for a new person and their post. */
export function InviteForm({ ofOffice, states, authorities, errors, values }: InviteFormProps) {
	const t = useTranslations('account.invite')
	if (!ofOffice && authorities.length === 0) return <p>{t('noAuthorities')}</p>
	return (
		<ActionForm errors={errors} values={values}>
			<PersonFields />
			{ofOffice && <Role />}
			{ofOffice && (
				<SelectField
					name="stateIso3"
					label={t('state')}
					hint={t('stateHint')}
					options={states.map(({ iso3, name }) => ({ value: iso3, label: name }))}
				/>
			)}
			<SelectField
				name="authorityId"
				label={t('authority')}
				hint={t('authorityHint')}
				options={authorities.map(({ id, name, stateIso3 }) => ({
					value: id,
					label: ofOffice ? `${stateIso3} – ${name}` : name,
				}))}
				required={!ofOffice}
			/>
			{ofOffice && (
				<SelectField
					name="nationality"
					label={t('nationality')}
					hint={t('nationalityHint')}
					options={states.map(({ iso3, name }) => ({ value: iso3, label: name }))}
				/>
			)}
			{ofOffice && <Scope />}
			<Button>{t('button')}</Button>
		</ActionForm>
	)
}

function Role() {
	const t = useTranslations('account.invite')
	const names = useTranslations('common.roles')
	const options = roles.map((role) => ({ value: role, label: names(role) }))
	return <SelectField name="role" label={t('role')} options={options} required />
}

function Scope() {
	const t = useTranslations('account.invite')
	const names = useTranslations('codes.regions')
	return (
		<>
			<TextField name="donor" label={t('donor')} hint={t('donorHint')} />
			<ChoiceGroup
				name="regions"
				label={t('regions')}
				hint={t('regionsHint')}
				options={regions.map((region) => ({ value: region, label: names(region) }))}
				multiple
			/>
		</>
	)
}
