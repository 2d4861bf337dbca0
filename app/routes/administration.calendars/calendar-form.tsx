import { useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { ChoiceGroup } from '#app/components/form/choice-group.tsx'
import { TextArea } from '#app/components/form/text-field.tsx'
import { useWeekday } from '#app/components/record/clock-summary.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { weekdays } from '#app/forms/calendar.ts'
import { readHolidays } from '#workflows/calendars/holidays.ts'

type CalendarFormProps = {
	calendar: { id: string; weekend: readonly number[]; holidays: readonly string[]; changed: boolean }
	errors?: Record<string, string>
	typed?: Record<string, unknown>
}

/** The days off of one calendar. */
export function CalendarForm({ calendar, errors, typed }: CalendarFormProps) {
	const t = useTranslations('settings.calendars')
	const settings = useTranslations('settings')
	const nameOf = useWeekday()
	const { id, weekend, holidays, changed } = calendar
	const values = typed ?? { weekend: weekend.map(String), holidays: holidays.join('\n') }
	return (
		<ActionForm errors={errors} values={values} sends={{ name: 'type', value: 'save' }}>
			<input type="hidden" name="calendar" value={id} />
			<ChoiceGroup
				name="weekend"
				label={t('weekend')}
				options={weekdays.map((day) => ({
					value: String(day),
					label: nameOf(day),
				}))}
				multiple
				required
			/>
			<TextArea
				name="holidays"
				label={t('holidays')}
				hint={t('holidaysHint')}
				rows={12}
				help={errors?.holidays && <BadLine text={String(typed?.holidays ?? '')} />}
				describedBy={errors?.holidays ? 'bad-line' : undefined}
			/>
			<div>
				<Button name="type" value="save">
					{settings('save')}
				</Button>{' '}
				{changed && (
					<Button tone="quiet" name="type" value="reset">
						{settings('reset')}
					</Button>
				)}
			</div>
		</ActionForm>
	)
}

/** The lines that cannot be parsed. */
function BadLine({ text }: { text: string }) {
	const t = useTranslations('settings.calendars')
	const read = readHolidays(text)
	if (read.ok) return null
	const values = { line: String(read.line), text: `\u2068${read.text}\u2069` }
	return <p id="bad-line">{t(read.why, values)}</p>
}
