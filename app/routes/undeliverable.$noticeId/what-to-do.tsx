import { useTranslations } from 'use-intl/react'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { ReturnedLetterView } from '#app/domain/notifications/get-returned-letter.server.ts'

/** How somebody is reached all the same, and where the address is put right. */
export function WhatToDo({ letter }: { letter: ReturnedLetterView }) {
	const t = useTranslations('cameBack.page')
	const { personId, stateIso3, contact, contactPath, personPath } = letter
	return (
		<Panel title={t('steps.title')}>
			<ol>
				{stateIso3 && <li>{t('steps.check')}</li>}
				<li>{t('steps.channel')}</li>
				{personId && <li>{t('steps.correct')}</li>}
			</ol>
			{stateIso3 && (
				<FactList
					items={[{ label: t('contact'), value: <Listed contact={contact} none={t('noContact')} /> }]}
				/>
			)}
			<ul>
				{contactPath && (
					<li>
						<a href={contactPath}>{t('steps.toContact')}</a>
					</li>
				)}
				{personPath && (
					<li>
						<a href={personPath}>{t('steps.toPerson')}</a>
					</li>
				)}
			</ul>
		</Panel>
	)
}

function Listed({ contact, none }: { contact: ReturnedLetterView['contact']; none: string }) {
	if (!contact) return none
	return (
		<>
			<UserText>{contact.missionName}</UserText>
			<br />
			<bdi dir="ltr">{contact.missionEmail}</bdi>
			{contact.missionPhone && (
				<>
					<br />
					<bdi dir="ltr">{contact.missionPhone}</bdi>
				</>
			)}
		</>
	)
}
