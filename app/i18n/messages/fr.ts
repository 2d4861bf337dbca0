import account from './fr/account.json' with { type: 'json' }
import administration from './fr/administration.json' with { type: 'json' }
import codes from './fr/codes.json' with { type: 'json' }
import common from './fr/common.json' with { type: 'json' }
import delivery from './fr/delivery.json' with { type: 'json' }
import draft from './fr/draft.json' with { type: 'json' }
import events from './fr/events.json' with { type: 'json' }
import figures from './fr/figures.json' with { type: 'json' }
import help from './fr/help.json' with { type: 'json' }
import list from './fr/list.json' with { type: 'json' }
import matching from './fr/matching.json' with { type: 'json' }
import need from './fr/need.json' with { type: 'json' }
import overview from './fr/overview.json' with { type: 'json' }
import people from './fr/people.json' with { type: 'json' }
import practices from './fr/practices.json' with { type: 'json' }
import programmes from './fr/programmes.json' with { type: 'json' }
import reportDocument from './fr/report-document.json' with { type: 'json' }
import reports from './fr/reports.json' with { type: 'json' }
import request from './fr/request.json' with { type: 'json' }
import search from './fr/search.json' with { type: 'json' }
import session from './fr/session.json' with { type: 'json' }
import translation from './fr/translation.json' with { type: 'json' }
import work from './fr/work.json' with { type: 'json' }

export const fr = {
	...account,
	...administration,
	...codes,
	...common,
	...delivery,
	...draft,
	...events,
	...figures,
	...help,
	...list,
	...matching,
	...need,
	...overview,
	...people,
	...practices,
	...programmes,
	...reportDocument,
	...reports,
	...request,
	...search,
	...session,
	...translation,
	...work,
}
