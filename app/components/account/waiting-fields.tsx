import type { Waiting } from '#app/forms/kept-form.ts'

/** What a page of the door carries along: where its reader goes on to, and a form that waits. */
export function WaitingFields({ next, kept }: Waiting) {
	return (
		<>
			<input type="hidden" name="next" value={next} />
			<input type="hidden" name="path" value={kept?.path ?? ''} />
			<input type="hidden" name="entries" value={kept?.entries ?? ''} />
		</>
	)
}
