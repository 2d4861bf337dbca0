import { Fragment } from 'react'
import { useFormatter, useTranslations } from 'use-intl/react'
import { Corrected } from '#app/components/corrections/corrected.tsx'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { SelectField } from '#app/components/form/choice-group.tsx'
import { DateField } from '#app/components/form/date-field.tsx'

import { TextArea, TextField } from '#app/components/form/text-field.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { AdvisoryLedger } from '#app/domain/deliveries/advisory/get-advisory-ledger.server.ts'
import { storedDay } from '#workflows/clock/utc-day.ts'

type DaysPanelProps = {
	ledger: AdvisoryLedger
	errors: Record<string, string> | undefined
	values: Record<string, unknown> | undefined
}

/** The days that experts worked, and the remaining reserved days. */
export function DaysPanel({ ledger, errors, values }: DaysPanelProps) {
	const t = useTranslations('advisoryRecords.days')
	const { days, used, limit, mayRecord } = ledger
	return (
		<Panel title={t('title')} id="days">
			<p>
				<strong>{t('used', { used, limit })}</strong>{' '}
				{limit > 0 && <meter min={0} max={limit} value={used} aria-label={t('used', { used, limit })} />}
			</p>
			{days.length === 0 ? <Empty title={t('none')} /> : <DaysTable ledger={ledger} />}
			{mayRecord && <DayForm ledger={ledger} errors={errors} values={values} />}
		</Panel>
	)
}

function DaysTable({ ledger: { days, mayRecord } }: { ledger: AdvisoryLedger }) {
	const t = useTranslations('advisoryRecords.days')
	const format = useFormatter()
	return (
		<Table
			caption={t('title')}
			captionHidden
			numeric={[1]}
			head={[
				t('day'),
				t('length'),
				t('expert'),
				t('work'),
				...(mayRecord ? [<span key="remove">{t('remove')}</span>] : []),
			]}
			rows={days.map(({ id, day, halfDays, expert, work }) => [
				<LocalDate key="day" value={day} />,
				format.number(halfDays / 2),
				<UserText key="expert">{expert}</UserText>,
				<Fragment key="work">
					<UserText>{work}</UserText>
					<Corrected name="expertDay" id={id} />
				</Fragment>,
				...(mayRecord
					? [
							<form key="remove" method="post">
								<input type="hidden" name="id" value={id} />
								<Button tone="quiet" aria-label={t('removeOne', { day: storedDay(new Date(day)), expert })}>
									{t('remove')}
								</Button>
							</form>,
						]
					: []),
			])}
		/>
	)
}

function DayForm({ ledger: { today, openedOn }, errors, values }: DaysPanelProps) {
	const t = useTranslations('advisoryRecords.days')
	const labels: Record<string, string> = {
		day: t('day'),
		halfDays: t('length'),
		expert: t('expert'),
		work: t('work'),
	}
	const limits = { ...(openedOn && { min: openedOn }), ...(today && { max: today }) }
	return (
		<>
			<h3>{t('add')}</h3>
			<ActionForm errors={errors ?? null} values={values ?? null} labelOf={(name) => labels[name]}>
				<DateField name="day" label={t('day')} required {...limits} />
				<SelectField
					name="halfDays"
					label={t('length')}
					required
					options={[
						{ value: '1', label: t('half') },
						{ value: '2', label: t('whole') },
					]}
				/>
				<TextField name="expert" label={t('expert')} required autoComplete="off" />
				<TextArea name="work" label={t('work')} required rows={3} />
				<Button>{t('add')}</Button>
			</ActionForm>
		</>
	)
}
