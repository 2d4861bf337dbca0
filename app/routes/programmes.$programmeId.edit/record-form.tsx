import { useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { kindFrom } from '#app/forms/programme/fields.ts'
import { CapacityPart, DatesPart, MoneyPart } from './capacity-parts.tsx'
import {
	AboutPart,
	ConditionsPart,
	FollowPart,
	PlacePart,
	type RecordChoices,
	SubjectPart,
} from './plain-parts.tsx'
import { useRecordWords } from './record-fields.tsx'
import styles from './record-form.module.css'

type RecordFormProps = RecordChoices & {
	revision: number
	values: Record<string, unknown>
	errors?: Record<string, string> | undefined
}

const schema = () => import('#app/forms/programme/record.ts').then(({ programmeForm }) => programmeForm)

/** The whole record of a programme in its parts. Only the fields of its kind are shown. */
export function RecordForm({ revision, values, errors, states, deputies }: RecordFormProps) {
	const t = useTranslations('programmes')
	const words = useRecordWords()
	const kind = kindFrom([values.kind].flat()[0])
	const parts = {
		about: <AboutPart deputies={deputies} />,
		place: <PlacePart states={states} />,
		subject: <SubjectPart kind={kind} />,
		conditions: <ConditionsPart kind={kind} />,
		capacity: <CapacityPart kind={kind} />,
		money: <MoneyPart />,
		dates: <DatesPart />,
		follow: <FollowPart />,
	}
	return (
		<ActionForm schema={schema} errors={errors} values={values} labelOf={words.full}>
			<input type="hidden" name="revision" value={revision} />
			{Object.entries(parts).map(([name, fields]) => (
				<Panel key={name} title={t(`parts.${name as keyof typeof parts}`)}>
					<div className={styles.part}>{fields}</div>
				</Panel>
			))}
			<Button>{t('edit.save')}</Button>
		</ActionForm>
	)
}
