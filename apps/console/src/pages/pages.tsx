import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { createBrowserRouter, Navigate, RouterProvider, useLocation } from 'react-router'
import { useTranslation } from 'react-i18next'
import { PageTitle } from '../elements/page-title.js'
import { Frame } from '../frame/frame.js'
import { actAs, actingRole, currentUser, rolesOf } from '../session/session.js'
import { SignedIn } from './signed-in.js'
import { SignIn } from './sign-in.js'
import { Waiting } from '../elements/waiting.js'

const Today = lazy(() => import('./today.js').then(page => ({ default: page.Today })))
const Projects = lazy(() => import('./projects.js').then(page => ({ default: page.Projects })))
const ActPage = lazy(() => import('../acts/act-page.js').then(page => ({ default: page.ActPage })))
const OwnActPage = lazy(() =>
  import('../acts/act-page.js').then(page => ({ default: page.OwnActPage })),
)
const Tenders = lazy(() => import('./tenders.js').then(page => ({ default: page.Tenders })))
const TenderPage = lazy(() => import('./tender.js').then(page => ({ default: page.TenderPage })))
const DocumentPage = lazy(() =>
  import('../document/document-page.js').then(page => ({ default: page.DocumentPage })),
)
const NewDocument = lazy(() =>
  import('../document/document-page.js').then(page => ({ default: page.NewDocument })),
)
const VerbPage = lazy(() =>
  import('../acts/verb-page.js').then(page => ({ default: page.VerbPage })),
)
const BidPage = lazy(() =>
  import('../bidding/bid-page.js').then(page => ({ default: page.BidPage })),
)
const Opportunities = lazy(() =>
  import('../bidding/opportunities.js').then(page => ({ default: page.Opportunities })),
)
const OwnBidsPage = lazy(() =>
  import('../bidding/opportunities.js').then(page => ({ default: page.OwnBidsPage })),
)
const OpeningRoom = lazy(() =>
  import('../room/opening-room.js').then(page => ({ default: page.OpeningRoomPage })),
)
const EvaluationActPage = lazy(() =>
  import('../acts/evaluation-act-page.js').then(page => ({ default: page.EvaluationActPage })),
)
const RoomPage = lazy(() =>
  import('../room/room-page.js').then(page => ({ default: page.RoomPage })),
)
const OutagePage = lazy(() => import('./outages.js').then(page => ({ default: page.OutagePage })))
const Contracts = lazy(() => import('./contracts.js').then(page => ({ default: page.Contracts })))
const ContractPage = lazy(() =>
  import('../contract/contract-page.js').then(page => ({ default: page.ContractPage })),
)
const ContractVerbPage = lazy(() =>
  import('../contract/contract-verb-page.js').then(page => ({ default: page.ContractVerbPage })),
)
const Papers = lazy(() => import('../papers/register.js').then(page => ({ default: page.Papers })))
const SeriesPage = lazy(() =>
  import('../papers/register.js').then(page => ({ default: page.SeriesPage })),
)
const PaperPage = lazy(() =>
  import('../papers/paper-page.js').then(page => ({ default: page.PaperPage })),
)
const PaperVerbPage = lazy(() =>
  import('../papers/paper-verb-page.js').then(page => ({ default: page.PaperVerbPage })),
)
const OpenSeriesPage = lazy(() =>
  import('../papers/paper-verb-page.js').then(page => ({ default: page.OpenSeriesPage })),
)
const NumberPaperPage = lazy(() =>
  import('../papers/paper-verb-page.js').then(page => ({ default: page.NumberPaperPage })),
)
const NewProject = lazy(() =>
  import('./new-project.js').then(page => ({ default: page.NewProject })),
)
const PlanVerbPage = lazy(() =>
  import('../acts/plan-verb-page.js').then(page => ({ default: page.PlanVerbPage })),
)
const FiguresPage = lazy(() =>
  import('../figures/figures-page.js').then(page => ({ default: page.FiguresPage })),
)
const FigureActPage = lazy(() =>
  import('../figures/figure-act-page.js').then(page => ({ default: page.FigureActPage })),
)
const AnnualPlanPage = lazy(() =>
  import('../quota/annual-plan-page.js').then(page => ({ default: page.AnnualPlanPage })),
)
const QuotaActPage = lazy(() =>
  import('../quota/quota-act-page.js').then(page => ({ default: page.QuotaActPage })),
)
const Challenges = lazy(() =>
  import('../remedies/remedy-lists.js').then(page => ({ default: page.Challenges })),
)
const Complaints = lazy(() =>
  import('../remedies/remedy-lists.js').then(page => ({ default: page.Complaints })),
)
const ChallengePage = lazy(() =>
  import('../remedies/challenge-page.js').then(page => ({ default: page.ChallengePage })),
)
const ComplaintPage = lazy(() =>
  import('../remedies/complaint-page.js').then(page => ({ default: page.ComplaintPage })),
)
const ChallengeVerbPage = lazy(() =>
  import('../remedies/remedy-verb-page.js').then(page => ({ default: page.ChallengeVerbPage })),
)
const ComplaintVerbPage = lazy(() =>
  import('../remedies/remedy-verb-page.js').then(page => ({ default: page.ComplaintVerbPage })),
)
const LodgePage = lazy(() =>
  import('../remedies/lodge-page.js').then(page => ({ default: page.LodgePage })),
)
const DebriefPage = lazy(() =>
  import('../remedies/debrief-page.js').then(page => ({ default: page.DebriefPage })),
)
const DraftsPage = lazy(() => import('./drafts.js').then(page => ({ default: page.DraftsPage })))
const OfficePage = lazy(() =>
  import('../offices/office-page.js').then(page => ({ default: page.OfficePage })),
)
const OfficeActPage = lazy(() =>
  import('../offices/office-page.js').then(page => ({ default: page.OfficeActPage })),
)
const RegisterPage = lazy(() =>
  import('../registering/register-page.js').then(page => ({ default: page.RegisterPage })),
)
const RegistrationPage = lazy(() =>
  import('../registering/registration-page.js').then(page => ({ default: page.RegistrationPage })),
)
const SigningKeysPage = lazy(() =>
  import('../signing/signing-keys-page.js').then(page => ({ default: page.SigningKeysPage })),
)
const RegisterKeyPage = lazy(() =>
  import('../signing/signing-keys-page.js').then(page => ({ default: page.RegisterKeyPage })),
)
const KeyActPage = lazy(() =>
  import('../signing/signing-keys-page.js').then(page => ({ default: page.KeyActPage })),
)
const Project = lazy(() => import('./project.js').then(page => ({ default: page.Project })))

async function signedInUser() {
  const user = await currentUser()
  if (user === null || user.expired !== false) return null
  const [first] = rolesOf(user)
  if (actingRole() === undefined && first !== undefined) actAs(first)
  return user
}

/** Everything behind log-in; a reader without one is sent there and back to where he was. */
function Inside() {
  const location = useLocation()
  const { data: user, isPending } = useQuery({ queryKey: ['session'], queryFn: signedInUser })
  if (isPending) return <Waiting />
  if (!user) return <Navigate to="/sign-in" state={location.pathname + location.search} replace />
  return (
    <Suspense fallback={<Waiting />}>
      <Frame user={user} />
    </Suspense>
  )
}

function NotFound() {
  const { t } = useTranslation()
  return <PageTitle>{t('state.notFound')}</PageTitle>
}

const router = createBrowserRouter(
  [
    { path: '/sign-in', element: <SignIn /> },
    { path: '/signed-in', element: <SignedIn /> },
    {
      path: '/register',
      element: (
        <Suspense fallback={<Waiting />}>
          <RegisterPage />
        </Suspense>
      ),
    },
    {
      element: <Inside />,
      children: [
        { index: true, element: <Navigate to="/today" replace /> },
        { path: 'today', element: <Today /> },
        { path: 'projects', element: <Projects /> },
        { path: 'projects/new', element: <NewProject /> },
        { path: 'projects/:id/acts/:verb/:about?', element: <PlanVerbPage /> },
        { path: 'projects/:id/duties/:duty/:instead?', element: <ActPage /> },
        { path: 'duties/:duty/:instead?', element: <OwnActPage /> },
        { path: 'opportunities', element: <Opportunities /> },
        { path: 'bids', element: <OwnBidsPage /> },
        { path: 'bids/:tender/:lot', element: <BidPage /> },
        { path: 'bids/:tender/:lot/debrief', element: <DebriefPage /> },
        { path: 'tenders', element: <Tenders /> },
        { path: 'tenders/:id/challenge/:lot?/:against?', element: <LodgePage /> },
        { path: 'tenders/:id/room/opening', element: <OpeningRoom /> },
        { path: 'tenders/:id/acts/:verb/:lot?', element: <VerbPage /> },
        { path: 'tenders/:id/room/:step?', element: <RoomPage /> },
        { path: 'tenders/:id/evaluations/:evaluation/:verb', element: <EvaluationActPage /> },
        { path: 'outages', element: <OutagePage /> },
        { path: 'tenders/:id/document/:section', element: <DocumentPage /> },
        { path: 'projects/:id/document', element: <NewDocument /> },
        { path: 'tenders/:id/:tab?', element: <TenderPage /> },
        { path: 'registration', element: <RegistrationPage /> },
        { path: 'drafts', element: <DraftsPage /> },
        ...['offices', 'offices/of/:person'].flatMap(path => [
          { path, element: <OfficePage /> },
          { path: `${path}/acts/:verb`, element: <OfficeActPage /> },
        ]),
        { path: 'signing-keys', element: <SigningKeysPage /> },
        { path: 'signing-keys/register', element: <RegisterKeyPage /> },
        { path: 'signing-keys/:id/acts/:verb', element: <KeyActPage /> },
        { path: 'papers', element: <Papers /> },
        { path: 'papers/open', element: <OpenSeriesPage /> },
        { path: 'papers/number', element: <NumberPaperPage /> },
        { path: 'papers/series/:series', element: <SeriesPage /> },
        { path: 'papers/:id', element: <PaperPage /> },
        { path: 'papers/:id/acts/:verb', element: <PaperVerbPage /> },
        { path: 'figures', element: <FiguresPage /> },
        { path: 'figures/acts/switch-channel', element: <FigureActPage /> },
        { path: 'figures/:key/acts/:verb', element: <FigureActPage /> },
        { path: 'annual-plan/acts/set-annual-quota', element: <QuotaActPage /> },
        { path: 'annual-plan/:year/change/:quota', element: <QuotaActPage /> },
        { path: 'annual-plan/:year?', element: <AnnualPlanPage /> },
        { path: 'challenges', element: <Challenges /> },
        { path: 'challenges/:id/acts/:verb', element: <ChallengeVerbPage /> },
        { path: 'challenges/:id/:tab?', element: <ChallengePage /> },
        { path: 'complaints', element: <Complaints /> },
        { path: 'complaints/:id/acts/:verb', element: <ComplaintVerbPage /> },
        { path: 'complaints/:id/:tab?', element: <ComplaintPage /> },
        { path: 'contracts', element: <Contracts /> },
        { path: 'contracts/:id/acts/:verb/:about?', element: <ContractVerbPage /> },
        { path: 'contracts/:id/:tab?', element: <ContractPage /> },
        { path: 'projects/:id/:tab?', element: <Project /> },
        { path: '*', element: <NotFound /> },
      ],
    },
  ],
  { basename: '/app' },
)

export function Pages() {
  return <RouterProvider router={router} />
}
