import { useEffect, useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl/react'
import { FILL, groupField, type MembersOfGroup } from '#app/forms/group-of-states.ts'
import { SelectField } from '../form/choice-group.tsx'
import { useFormFrame, valueAt } from '../form/form-context.ts'
import { tickMembers } from '../island/groups.ts'
import { Button } from '../ui/button.tsx'
import styles from './group-of-states.module.css'

const day = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const

type GroupOfStatesProps = {
	/** The field of the States, whose boxes are in the same form. */
	name: string
	groups: readonly MembersOfGroup[]
}

/**
 * Fills in the member States of a regional organization where several States are chosen. Without JavaScript the button
 * sends `fill=<name>`, and the page is shown again with the States ticked.
 */
export function GroupOfStates({ name, groups }: GroupOfStatesProps) {
	const t = useTranslations('groupOfStates')
	const names = useTranslations('codes.listKinds')
	const format = useFormatter()
	const ready = useReady()
	const { values } = useFormFrame()
	const chosen = valueAt(values, groupField(name))
	return (
		<div className={styles.group} data-group="">
			<SelectField
				name={groupField(name)}
				label={t('label')}
				hint={t('hint')}
				options={groups.map(({ code }) => ({ value: code, label: names(code) }))}
			/>
			<Button
				tone="secondary"
				type={ready ? 'button' : 'submit'}
				name={FILL}
				value={name}
				formNoValidate
				onClick={(event) => ready && tickMembers(event.currentTarget)}
			>
				{t('add')}
			</Button>
			<div role="status">
				{groups.map(({ code, from, note, states }) => (
					<p key={code} hidden={code !== chosen} data-code={code} data-states={states.join(' ')}>
						{t('members', { count: states.length, day: format.dateTime(new Date(from), day) })}{' '}
						{/* The notes that come with the product are in English. */}
						<bdi lang="en">{note}</bdi>
					</p>
				))}
			</div>
		</div>
	)
}

/** Whether React has taken over the page. */
function useReady() {
	const [ready, setReady] = useState(false)
	useEffect(() => setReady(true), [])
	return ready
}
