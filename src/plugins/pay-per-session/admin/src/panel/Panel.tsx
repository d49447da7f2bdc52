import { lazy, Suspense } from 'react';
import { Layouts, Page } from '@strapi/strapi/admin';
import { Navigate, Route, Routes } from 'react-router-dom';
import type { PanelView } from '../../../shared/contracts/panel';
import { UnreadProvider } from '../messages/unread-context';
import { Reading } from '../parts/Reading';
import { useRead } from '../server/use-read';
import { PanelProvider } from './panel-context';
import { PanelLinks, PanelNav } from './PanelNav';

const SessionsPage = lazy(() => import('../sessions/SessionsPage'));
const SessionPage = lazy(() => import('../sessions/SessionPage'));
const ServicesPage = lazy(() => import('../services/ServicesPage'));
const ServicePage = lazy(() => import('../services/ServicePage'));
const CalendarPage = lazy(() => import('../calendar/CalendarPage'));
const ProfilePage = lazy(() => import('../profile/ProfilePage'));
const HostsPage = lazy(() => import('../hosts/HostsPage'));
const InstitutionsPage = lazy(() => import('../institutions/InstitutionsPage'));
const InstitutionPage = lazy(() => import('../institutions/InstitutionPage'));
const ProgramsPage = lazy(() => import('../programs/ProgramsPage'));
const MembersPage = lazy(() => import('../programs/MembersPage'));
const OrdersPage = lazy(() => import('../orders/OrdersPage'));
const MessagesPage = lazy(() => import('../messages/MessagesPage'));
const ConversationPage = lazy(() => import('../messages/ConversationPage'));
const SessionMessagePage = lazy(() => import('../messages/SessionMessagePage'));
const ReportsPage = lazy(() => import('../messages/ReportsPage'));
const ReportPage = lazy(() => import('../messages/ReportPage'));
const CreditsPage = lazy(() => import('../credits/CreditsPage'));
const GivePage = lazy(() => import('../credits/GivePage'));
const RunPage = lazy(() => import('../credits/RunPage'));
const TermPage = lazy(() => import('../credits/TermPage'));
const AllocationPage = lazy(() => import('../credits/AllocationPage'));
const MailsPage = lazy(() => import('../mail/MailsPage'));
const ReviewsPage = lazy(() => import('../reviews/ReviewsPage'));
const SettingsPage = lazy(() => import('../settings/SettingsPage'));

const PanelRoutes = ({ panel }: { panel: PanelView }) => (
  <Routes>
    <Route index element={<Navigate to="sessions" replace />} />
    <Route path="sessions" element={<SessionsPage />} />
    <Route path="sessions/:id" element={<SessionPage />} />
    <Route path="services" element={<ServicesPage />} />
    <Route path="services/new" element={<ServicePage />} />
    <Route path="services/:id" element={<ServicePage />} />
    {panel.hostId !== null && <Route path="calendar" element={<CalendarPage />} />}
    {panel.hostId !== null && <Route path="profile" element={<ProfilePage />} />}
    <Route path="reviews" element={<ReviewsPage />} />
    {panel.hostId !== null && <Route path="messages" element={<MessagesPage />} />}
    {panel.hostId !== null && <Route path="messages/:id" element={<ConversationPage />} />}
    {panel.hostId !== null && <Route path="messages/session/:id" element={<SessionMessagePage />} />}
    {panel.operator && <Route path="reports" element={<ReportsPage />} />}
    {panel.operator && <Route path="reports/:id" element={<ReportPage />} />}
    {panel.operator && <Route path="hosts" element={<HostsPage />} />}
    {panel.operator && <Route path="hosts/:hostId" element={<ProfilePage />} />}
    {panel.operator && <Route path="hosts/:hostId/calendar" element={<CalendarPage />} />}
    {panel.operator && <Route path="institutions" element={<InstitutionsPage />} />}
    {panel.operator && <Route path="institutions/:id" element={<InstitutionPage />} />}
    {panel.operator && <Route path="programs" element={<ProgramsPage />} />}
    {panel.operator && <Route path="programs/:id/members" element={<MembersPage />} />}
    {panel.operator && <Route path="orders" element={<OrdersPage />} />}
    {panel.operator && <Route path="credits" element={<CreditsPage />} />}
    {panel.operator && <Route path="credits/give" element={<GivePage />} />}
    {panel.operator && <Route path="credits/runs/:id" element={<RunPage />} />}
    {panel.operator && <Route path="credits/terms/:id" element={<TermPage />} />}
    {panel.operator && <Route path="credits/:id" element={<AllocationPage />} />}
    {panel.operator && <Route path="mail" element={<MailsPage />} />}
    {panel.operator && <Route path="settings" element={<SettingsPage />} />}
    <Route path="*" element={<Navigate to="sessions" replace />} />
  </Routes>
);

/** The pages of Pay Per Session: own ones for a host, everybody's for an operator. */
const Panel = () => {
  const me = useRead<PanelView>('/me');
  return (
    <Reading of={me} page>
      {(panel) => (
        <PanelProvider value={panel}>
          <UnreadProvider>
            <Layouts.Root sideNav={<PanelNav panel={panel} />}>
              <PanelLinks panel={panel} />
              <Suspense fallback={<Page.Loading />}>
                <PanelRoutes panel={panel} />
              </Suspense>
            </Layouts.Root>
          </UnreadProvider>
        </PanelProvider>
      )}
    </Reading>
  );
};

export default Panel;
