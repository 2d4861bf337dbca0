import { expect, test } from 'vitest'
import { MessageFiles, WrittenBy } from '#app/routes/requests.$requestId.messages/message-list.tsx'
import { render } from './render.tsx'

const file = { size: 1, reason: null }

test('a message received by e-mail says so, and shows its files: those that can be opened, and those rejected and why', () => {
	const html = render(
		<MessageFiles
			requestId="r"
			files={[
				{ ...file, id: 'a', name: 'letter.pdf', status: 'clean' },
				{ ...file, id: 'b', name: 'new.pdf', status: 'waiting' },
				{ ...file, id: 'c', name: 'run.exe', status: 'refused', reason: 'wrongType' },
				{ ...file, id: 'd', name: 'ill.pdf', status: 'refused', reason: 'Sample-Virus' },
				{ ...file, id: 'e', name: 'eleventh.pdf', status: 'refused', reason: 'tooMany' },
				{ ...file, id: 'f', name: 'emblem.png', status: 'refused', reason: 'notInText' },
			]}
		/>,
	)
	expect(html.match(/href="[^"]+"/g)).toEqual(['href="/requests/r/attachments/a"'])
	expect(html).toContain('virus scan in progress')
	expect(html).toContain('4 files were not accepted')
	expect(html).toMatch(/run\.exe.{1,3}: This type of file is not accepted/)
	expect(html).toMatch(/The scanner found .?Sample-Virus/)
	expect(html).toContain('Only ten files per message are accepted')
	expect(html).toMatch(/emblem\.png.{1,3}: Ignored because it belongs to your e-mail signature/)
	const written = { text: 'Yes.', at: new Date(), own: false, author: null }
	expect(render(<WrittenBy written={written} byMail />)).toContain('by e-mail')
	expect(render(<WrittenBy written={written} />)).not.toContain('by e-mail')
})
