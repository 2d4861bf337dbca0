import { useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { ChoiceGroup, SelectField } from '#app/components/form/choice-group.tsx'
import { PersonFields } from '#app/components/form/person-fields.tsx'
import { TextField } from '#app/components/form/text-field.tsx'
import { InvitationActions } from '#app/components/record/note-table.tsx'
import { Place } from '#app/components/record/post-table.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import { regions } from '#app/forms/person.ts'
import { type Role, roles } from '#workflows/roles.ts'

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
			{ofOffice && <InvitedRole />}
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

function InvitedRole() {
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

type Post = {
	id: string
	name: string
	email: string
	title: string
	role: Role
	stateIso3: string | null
	authorityId: string | null
	donor: string | null
	regions: string[]
}
type Places = { states: Readonly<Record<string, string>>; authorities: Readonly<Record<string, string>> }

const placeOf = ({ stateIso3, authorityId, donor, regions }: Post, { states, authorities }: Places) => ({
	state: stateIso3 && (states[stateIso3] ?? stateIso3),
	authority: (authorityId && authorities[authorityId]) || null,
	donor,
	regions,
})

type Invited = Post & {
	createdAt: Date
	expiresAt: Date
	stage: 'open' | 'lapsed' | 'accepted' | 'withdrawn'
}

/** Unused invitations: open, or expired. */
export function InvitationTable({
	invitations,
	places,
}: {
	invitations: readonly Invited[]
	places: Places
}) {
	const t = useTranslations('account.people')
	const posts = useTranslations('posts.invitations')
	const roles = useTranslations('common.roles')
	if (invitations.length === 0) return <p>{t('noInvitations')}</p>
	const told = [t('name'), t('email'), t('post'), t('place'), t('invitedOn'), t('until')]
	return (
		<Table
			caption={t('invitations')}
			captionHidden
			head={[...told, posts('head'), posts('action')]}
			rows={invitations.map((invited) => [
				<Who key="who" {...invited} />,
				<bdi key="email">{invited.email}</bdi>,
				roles(invited.role),
				<Place key="place" {...placeOf(invited, places)} />,
				<LocalDate key="on" value={invited.createdAt} />,
				<LocalDate key="until" value={invited.expiresAt} />,
				posts(`stage.${invited.stage}`),
				<InvitationActions key="actions" {...invited} />,
			])}
		/>
	)
}

const Who = ({ name, title }: { name: string; title: string }) => (
	<>
		<UserText>{name}</UserText>
		{title && (
			<>
				<br />
				<small>
					<UserText>{title}</UserText>
				</small>
			</>
		)}
	</>
)
