import { useTranslations } from 'use-intl/react'
import { Button } from '#app/components/ui/button.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'

type Sourced = { id: string; source: string | null; isUnconfirmed: boolean; confirmedAt: Date | null }

/** Where the holidays of a State come from, and the two ways to change that: to take those of the library, or to confirm them. */
export function HolidaySource({ calendar }: { calendar: Sourced }) {
	const t = useTranslations('settings.calendars')
	const { id, source, isUnconfirmed, confirmedAt } = calendar
	return (
		<>
			{source && (
				<p>
					{confirmedAt
						? t.rich('confirmed', { day: () => <LocalDate value={confirmedAt} /> })
						: t('notConfirmed')}
				</p>
			)}
			<form method="post">
				<input type="hidden" name="calendar" value={id} />
				<Button name="type" value="load" tone="secondary">
					{t('load')}
				</Button>{' '}
				{isUnconfirmed && (
					<Button name="type" value="confirm" tone="secondary">
						{t('confirm')}
					</Button>
				)}
			</form>
			<p>
				<small>
					{t.rich('attribution', {
						library: (text) => (
							<a href="https://github.com/commenthol/date-holidays" rel="noreferrer">
								{text}
							</a>
						),
						licence: (text) => (
							<a href="https://creativecommons.org/licenses/by/3.0/" rel="noreferrer">
								{text}
							</a>
						),
					})}
				</small>
			</p>
		</>
	)
}
